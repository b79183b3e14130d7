package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Saturday, 00:30 in Berlin and Friday evening in New York. */
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2026-12-01 ~ 2026-12-01",
        "today ~ 2026-11-21",
        "Tomorrow ~ 2026-11-22",
        "the day after tomorrow ~ 2026-11-23",
        "friday ~ 2026-11-27",
        "Fri ~ 2026-11-27",
        "next friday ~ 2026-11-27",
        "by next  Friday. ~ 2026-11-27",
        "this wednesday ~ 2026-11-25",
        "saturday ~ 2026-11-28",
        "thursday ~ 2026-11-26",
        "in 2 weeks ~ 2026-12-05",
        "2 weeks ~ 2026-12-05",
        "in a month ~ 2026-12-21",
        "in 10 days ~ 2026-12-01",
        "3d ~ 2026-11-24",
        "next week ~ 2026-11-23",
        "next month ~ 2026-12-01",
        "end of month ~ 2026-11-30",
        "end of the week ~ 2026-11-27",
        "1 December ~ 2026-12-01",
        "1st dec 2026 ~ 2026-12-01",
        "December 24th, 2026 ~ 2026-12-24",
        "3 march ~ 2027-03-03",
        "21 November ~ 2026-11-21"
      })
  void theDayThatIsMeant(String typed, LocalDate day) {
    assertEquals(new Reading.Read<>(day), DateWord.day(typed, NOW, BERLIN));
  }

  @Test
  void nextFridayIsTheOneOfNextWeek() {
    Instant monday = Instant.parse("2026-11-23T12:00:00Z");
    assertEquals(
        new Reading.Read<>(LocalDate.parse("2026-11-27")), DateWord.day("friday", monday, BERLIN));
    assertEquals(
        new Reading.Read<>(LocalDate.parse("2026-12-04")),
        DateWord.day("next friday", monday, BERLIN));
  }

  @Test
  void todayIsTheTypists() {
    assertEquals(
        new Reading.Read<>(LocalDate.parse("2026-11-20")),
        DateWord.day("today", NOW, ZoneId.of("America/New_York")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon", "", "12/01/2026", "31 february", "2026-02-30", "yesterday", "2026-11-20",
        "in 9999 months", "in 300 weeks", "<!channel>", "next", "0", "month of sundays", "25:00",
        "tomorrow 25:00"
      })
  void whatIsNoDayToComeIsAskedAgain(String typed) {
    assertInstanceOf(Reading.Wrong.class, DateWord.read(typed, NOW, BERLIN));
  }

  @Test
  void aVeryLongTextIsReadAtOnce() {
    assertInstanceOf(Reading.Wrong.class, DateWord.read("1 ".repeat(50_000), NOW, BERLIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "tomorrow 14:00 ~ 2026-11-22T13:00:00Z",
        "tomorrow at 14:00 ~ 2026-11-22T13:00:00Z",
        "next friday, 2pm ~ 2026-11-27T13:00:00Z",
        "14:00 ~ 2026-11-21T13:00:00Z",
        "today 14:00 ~ 2026-11-21T13:00:00Z",
        "2026-12-01 14:00 UTC ~ 2026-12-01T14:00:00Z",
        "in 2 weeks at 9:30 ~ 2026-12-05T08:30:00Z"
      })
  void aTimeOfThatDay(String typed, Instant when) {
    var read = assertInstanceOf(Reading.Read.class, DateWord.read(typed, NOW, BERLIN));
    assertEquals(when, ((DateWord) read.value()).instant(BERLIN).orElseThrow());
  }

  @Test
  void aTimeIsNotTakenForADay() {
    assertInstanceOf(Reading.Wrong.class, DateWord.day("tomorrow 14:00", NOW, BERLIN));
  }

  @Test
  void aTimeThatHasPassedTodayIsToldWithTheDay() {
    var wrong = assertInstanceOf(Reading.Wrong.class, DateWord.read("00:15", NOW, BERLIN));
    assertTrue(wrong.sentence().contains("Saturday, 2026-11-21"), wrong.sentence());
  }
}
