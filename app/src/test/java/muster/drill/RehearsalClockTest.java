package muster.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A clock that people turn counts every nanosecond, and never twice. */
class RehearsalClockTest {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  private final AtomicLong machine = new AtomicLong(-5);
  private final RehearsalClock clock = new RehearsalClock(START, machine::get);

  private void pass(Duration time) {
    machine.addAndGet(time.toNanos());
  }

  @Test
  void itRunsAsTheMachineUntilItIsTurned() {
    pass(Duration.ofSeconds(90));
    assertEquals(START.plusSeconds(90), clock.instant());
    assertEquals(1, clock.speed());
    assertFalse(clock.isPaused());
  }

  @Test
  void itRunsFasterFromWhereItIs() {
    pass(Duration.ofSeconds(10));
    clock.speed(60);
    pass(Duration.ofSeconds(10));
    assertEquals(START.plusSeconds(610), clock.instant());
    clock.speed(2);
    pass(Duration.ofSeconds(10));
    assertEquals(START.plusSeconds(630), clock.instant());
  }

  @Test
  void pausedItStandsStillAndKeepsItsSpeed() {
    clock.speed(30);
    clock.pause();
    pass(Duration.ofHours(3));
    clock.pause();
    assertEquals(START, clock.instant());
    clock.go();
    clock.go();
    pass(Duration.ofSeconds(1));
    assertEquals(START.plusSeconds(30), clock.instant());
  }

  @Test
  void aSpeedSetDuringAPauseCountsFromItsEnd() {
    clock.pause();
    clock.speed(10);
    pass(Duration.ofMinutes(1));
    assertEquals(START, clock.instant());
    clock.go();
    pass(Duration.ofMinutes(1));
    assertEquals(START.plusSeconds(600), clock.instant());
  }

  @Test
  void itIsSetForwardAndNeverBack() {
    clock.forwardTo(START.plusSeconds(100));
    pass(Duration.ofSeconds(1));
    assertEquals(START.plusSeconds(101), clock.instant());
    clock.forwardTo(START);
    assertEquals(START.plusSeconds(101), clock.instant());
    clock.pause();
    clock.forwardTo(START.plusSeconds(200));
    pass(Duration.ofSeconds(1));
    assertEquals(START.plusSeconds(200), clock.instant());
  }

  @Test
  void whatItCannotRunIsSaid() {
    for (int times : new int[] {0, -1, 61, Integer.MAX_VALUE}) {
      var refused = assertThrows(IllegalArgumentException.class, () -> clock.speed(times));
      assertEquals(
          "The clock runs 1 to 60 times as fast, not " + times + " times.", refused.getMessage());
    }
    assertEquals(1, clock.speed());
  }

  @Test
  void itTellsWhenAMomentComesSoThatNobodyWakesTooEarly() {
    Instant soon = START.plusNanos(100);
    clock.speed(60);
    assertEquals(2, clock.nanosUntil(soon));
    machine.addAndGet(2);
    assertFalse(clock.instant().isBefore(soon));
    assertEquals(0, clock.nanosUntil(soon));
    assertEquals(Long.MAX_VALUE, clock.nanosUntil(Instant.MAX));
    clock.pause();
    assertEquals(Long.MAX_VALUE, clock.nanosUntil(clock.instant().plusNanos(1)));
  }

  /** However it is turned, the time is the sum of all that passed, to the nanosecond. */
  @Test
  void nothingIsRoundedAwayHoweverOftenItIsTurned() {
    Random random = new Random(7);
    Instant expected = START;
    int speed = 1;
    boolean paused = false;
    for (int turn = 0; turn < 100_000; turn++) {
      long nanos = random.nextLong(1_000_000);
      machine.addAndGet(nanos);
      expected = paused ? expected : expected.plusNanos(nanos * speed);
      assertEquals(expected, clock.instant());
      switch (random.nextInt(5)) {
        case 0 -> {
          speed = 1 + random.nextInt(60);
          clock.speed(speed);
        }
        case 1 -> {
          clock.pause();
          paused = true;
        }
        case 2 -> {
          clock.go();
          paused = false;
        }
        case 3 -> {
          Instant moment = expected.plusNanos(random.nextLong(2_000_000) - 1_000_000);
          clock.forwardTo(moment);
          expected = moment.isAfter(expected) ? moment : expected;
        }
        default -> clock.forwardTo(START);
      }
    }
  }

  @Test
  void nobodySeesItGoBackWhileOthersTurnIt() throws InterruptedException {
    RehearsalClock turned = new RehearsalClock(START);
    Thread turning =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int turn = 0; turn < 200_000; turn++) {
                    turned.speed(turn % 2 == 0 ? 60 : 1);
                  }
                });
    Instant last = START;
    while (turning.isAlive()) {
      Instant now = turned.instant();
      assertFalse(now.isBefore(last));
      last = now;
    }
    turning.join();
    assertTrue(last.isAfter(START));
  }
}
