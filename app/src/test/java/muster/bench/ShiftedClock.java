package muster.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time passes as ever, and can be moved on. */
final class ShiftedClock implements InstantSource {
  private final long start = System.nanoTime();
  private volatile Instant shown;

  ShiftedClock(Instant begin) {
    shown = begin;
  }

  @Override
  public Instant instant() {
    return shown.plusNanos(System.nanoTime() - start);
  }

  /** From now on it is this time and goes on from there. */
  void moveTo(Instant time) {
    shown = shown.plus(Duration.between(instant(), time));
  }
}
