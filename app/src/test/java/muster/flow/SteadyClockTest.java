package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

  private long counted = 5_000;

  @Test
  void itGoesOnByItsOwnCountAndNotByTheMachinesClock() {
    SteadyClock clock = new SteadyClock(START, () -> counted);
    counted += Duration.ofSeconds(30).toNanos();
    assertEquals(START.plusSeconds(30), clock.instant());
  }

  @Test
  void itTakesOverTheDatabasesTimeAsOfTheMiddleOfTheQuestion() {
    SteadyClock clock = new SteadyClock(START, () -> counted);
    Instant there = START.plusSeconds(3_600);
    clock.agreeWith(
        () -> {
          counted += Duration.ofMillis(200).toNanos();
          return there;
        });
    assertEquals(there.plusMillis(100), clock.instant());
    counted += Duration.ofSeconds(1).toNanos();
    assertEquals(there.plusMillis(1_100), clock.instant());
  }
}
