package muster.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTest {
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
    assertEquals(words, Utc.length(length));
  }

  @Test
  void theDateIsSaidWhereTheReaderWouldMissIt() {
    Instant late = Instant.parse("2026-11-20T23:59:59.9Z");
    assertEquals("23:59 UTC", Utc.on(LocalDate.of(2026, 11, 20), late));
    assertEquals("2026-11-20 23:59 UTC", Utc.on(LocalDate.of(2026, 11, 21), late));
  }
}
