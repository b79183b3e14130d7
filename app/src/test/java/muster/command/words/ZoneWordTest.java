package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneWordTest {
  private static final ZoneId OWN = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "Berlin, Europe/Berlin",
    "berlin., Europe/Berlin",
    "new york, America/New_York",
    "New_York, America/New_York",
    "America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    "UTC, Z",
    "gmt, Z",
    "utc+2, +02:00",
    "UTC-3:30, -03:30",
    "+0530, +05:30",
    "my time, America/New_York",
    "local, America/New_York",
  })
  void aZoneIsSaidInManyWays(String typed, String zone) {
    assertEquals(new Reading.Read<>(ZoneId.of(zone)), ZoneWord.read(typed, OWN));
  }

  @ParameterizedTest
  @CsvSource({"Berlim, Europe/Berlin", "Europe/Berln, Europe/Berlin", "IST, Asia/Kolkata"})
  void aSlipIsAskedBack(String typed, String near) {
    Reading<ZoneId> read = ZoneWord.read(typed, OWN);
    assertTrue(
        read instanceof Reading.Wrong<ZoneId> wrong
            && wrong.sentence().contains("Did you mean " + near + "?"),
        read::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "UTC+99", "<!channel>", "Europe/", "in", "\u202Eberlin", "12"})
  void nonsenseIsRefused(String typed) {
    assertTrue(ZoneWord.read(typed, OWN) instanceof Reading.Wrong<ZoneId>, typed);
  }

  @Test
  void somethingEndlessIsRefusedAtOnce() {
    assertTrue(ZoneWord.read("a ".repeat(50_000), OWN) instanceof Reading.Wrong<ZoneId>);
  }
}
