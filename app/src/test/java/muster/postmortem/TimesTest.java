package muster.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "PT-5M,      less than 1 min",
    "PT59.9S,    less than 1 min",
    "PT42M59S,   42 min",
    "PT2H,       2 h",
    "PT25H3M,    25 h 3 min",
    "PT100H,     100 h",
  })
  void hoursAreNeverFoldedIntoDays(Duration length, String words) {
    assertEquals(words, Times.length(length));
  }

  @Test
  void theDateIsSaidWhereTheReaderWouldMissIt() {
    Instant late = Instant.parse("2026-11-20T23:59:59.9Z");
    assertEquals("23:59 UTC", Times.UTC.on(LocalDate.of(2026, 11, 20), late));
    assertEquals("2026-11-20 23:59 UTC", Times.UTC.on(LocalDate.of(2026, 11, 21), late));
  }

  @Test
  void aNamedZoneSaysHowFarItIsFromUtc() {
    Times berlin = new Times(ZoneId.of("Europe/Berlin"));
    assertEquals("02:59 UTC+2", berlin.time(Instant.parse("2026-10-25T00:59:00Z")));
    assertEquals("02:59 UTC+1", berlin.time(Instant.parse("2026-10-25T01:59:00Z")));
    Times newfoundland = new Times(ZoneId.of("America/St_Johns"));
    assertEquals(
        "2026-11-20 20:30 UTC−3:30", newfoundland.dateTime(Instant.parse("2026-11-21T00:00:00Z")));
    assertEquals(
        "12:00 UTC",
        new Times(ZoneId.of("Africa/Abidjan")).time(Instant.parse("2026-11-21T12:00:00Z")));
  }
}
