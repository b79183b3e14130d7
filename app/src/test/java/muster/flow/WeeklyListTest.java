package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import muster.playbook.FollowUp.Weekly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyListTest {
  private static final Weekly MONDAY_AT_HALF_PAST_TWO =
      new Weekly(DayOfWeek.MONDAY, LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T01:29:59Z, 2026-11-16",
    "2026-11-23T01:30:00Z, 2026-11-23",
    "2026-11-22T23:30:00Z, 2026-11-16",
    "2026-11-29T12:00:00Z, 2026-11-23",
    // Sunday to Monday after the clocks went forward, and after they went back.
    "2026-03-30T00:30:00Z, 2026-03-30",
    "2026-10-26T01:29:00Z, 2026-10-19",
    "2026-10-26T01:30:00Z, 2026-10-26"
  })
  void theLastDayByTheListsOwnClock(Instant now, LocalDate day) {
    assertEquals(day, WeeklyList.last(MONDAY_AT_HALF_PAST_TWO, now));
  }
}
