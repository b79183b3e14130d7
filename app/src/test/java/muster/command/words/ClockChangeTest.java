package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights on which a time of day is not one moment: midnight, and the two clock changes. */
class ClockChangeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T23:10:00Z,Europe/Berlin,23:50,2026-11-20T22:50:00Z", // typed at 00:10
    "2026-11-20T23:10:00Z,Europe/Berlin,00:05,2026-11-20T23:05:00Z",
    "2026-11-20T00:10:00Z,UTC,13:00,2026-11-19T13:00:00Z",
    "2026-11-20T20:00:00Z,Asia/Kolkata,23:50,2026-11-20T18:20:00Z", // typed at 01:30
    "2026-11-20T04:00:00Z,America/St_Johns,23:45,2026-11-20T03:15:00Z", // typed at 00:30
    "2026-11-20T11:30:00Z,Pacific/Apia,23:15,2026-11-20T10:15:00Z", // typed at 00:30 the next day
    "2026-11-20T11:30:00Z,Pacific/Apia,yesterday 23:15,2026-11-20T10:15:00Z",
  })
  void afterMidnightLateHoursWereLastNight(Instant now, String zone, String typed, Instant at) {
    assertEquals(new TimeWord.At(at, ""), TimeWord.leading(typed, now, ZoneId.of(zone)));
  }

  @Test
  void moreThanTwelveHoursBackIsNotLastNight() {
    Instant tenPastMidnight = Instant.parse("2026-11-20T23:10:00Z");
    assertInstanceOf(TimeWord.Wrong.class, TimeWord.leading("11:00", tenPastMidnight, BERLIN));
    assertInstanceOf(
        TimeWord.Wrong.class, TimeWord.leading("today 23:50", tenPastMidnight, BERLIN));
  }

  @Test
  void anHourThatTheClocksSkippedNeverWas() {
    Instant morning = Instant.parse("2026-03-29T08:00:00Z");
    assertEquals(
        new TimeWord.Wrong(
            "`02:30` was skipped in Europe/Berlin on 2026-03-29: the clocks went from 2026-03-29 02:00"
                + " to 2026-03-29 03:00. Write another time, or the one in UTC: `2026-03-29 01:00 UTC`"
                + " is when they changed."),
        TimeWord.leading("02:30 x", morning, BERLIN));
    assertEquals(
        new TimeWord.At(Instant.parse("2026-03-29T01:00:00Z"), "x"),
        TimeWord.leading("03:00 x", morning, BERLIN));
    Instant before = Instant.parse("2026-03-29T00:50:00Z");
    String sentence = wrong("02:30", before, BERLIN);
    assertTrue(sentence.contains("still ahead"), sentence);
    Instant afterTheLostDay = Instant.parse("2011-12-31T00:00:00Z");
    String apia = wrong("2011-12-30 12:00", afterTheLostDay, ZoneId.of("Pacific/Apia"));
    assertTrue(apia.contains("from 2011-12-30 00:00 to 2011-12-31 00:00"), apia);
  }

  @Test
  void anHourThatCameTwiceIsAskedAndTheAnswersCanBeTyped() {
    Instant morning = Instant.parse("2026-10-25T08:00:00Z");
    assertEquals(
        "`02:30` happened twice in Europe/Berlin on 2026-10-25, when the clocks went back. Write"
            + " `2026-10-25 00:30 UTC` for the first or `2026-10-25 01:30 UTC` for the second.",
        wrong("02:30 x", morning, BERLIN));
    assertEquals(
        new TimeWord.At(Instant.parse("2026-10-25T00:30:00Z"), "x"),
        TimeWord.leading("2026-10-25 00:30 UTC x", morning, BERLIN));
    Instant firstTime = Instant.parse("2026-10-25T00:40:00Z");
    assertEquals(
        new TimeWord.At(Instant.parse("2026-10-25T00:30:00Z"), ""),
        TimeWord.leading("02:30", firstTime, BERLIN));
    String seconds = wrong("02:30:07", morning, BERLIN);
    assertTrue(seconds.contains("`2026-10-25 01:30:07 UTC`"), seconds);
    String newfoundland =
        wrong("01:15", Instant.parse("2026-11-01T12:00:00Z"), ZoneId.of("America/St_Johns"));
    assertTrue(newfoundland.contains("2026-11-01 03:45 UTC"), newfoundland);
    assertTrue(newfoundland.contains("2026-11-01 04:45 UTC"), newfoundland);
  }

  private static String wrong(String typed, Instant now, ZoneId zone) {
    return assertInstanceOf(TimeWord.Wrong.class, TimeWord.leading(typed, now, zone)).sentence();
  }
}
