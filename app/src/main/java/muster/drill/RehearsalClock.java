package muster.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that can be stopped, run faster and set forward, and that never goes back. It counts with
 * this machine's nanoseconds and nothing is ever rounded, so it does not drift. While the machine
 * sleeps it stands still as well.
 */
public final class RehearsalClock implements InstantSource {
  public static final int FASTEST = 60;

  private final LongSupplier nanos;

  /** The time when the count was at {@link #since}. */
  private Instant from;

  private long since;
  private int speed = 1;
  private boolean paused;

  public RehearsalClock(Instant start) {
    this(start, System::nanoTime);
  }

  /**
   * @param nanos a count of nanoseconds that never goes back
   */
  public RehearsalClock(Instant start, LongSupplier nanos) {
    this.nanos = nanos;
    this.from = start;
    this.since = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    return paused ? from : from.plusNanos((nanos.getAsLong() - since) * speed);
  }

  public synchronized int speed() {
    return speed;
  }

  public synchronized boolean isPaused() {
    return paused;
  }

  public synchronized void pause() {
    anchor();
    paused = true;
  }

  public synchronized void go() {
    anchor();
    paused = false;
  }

  /**
   * @throws IllegalArgumentException with a sentence, unless it is a whole number from 1 to 60
   */
  public synchronized void speed(int times) {
    if (times < 1 || times > FASTEST) {
      throw new IllegalArgumentException(
          "The clock runs 1 to " + FASTEST + " times as fast, not " + times + " times.");
    }
    anchor();
    speed = times;
  }

  /** Sets it forward to a moment; one that has passed changes nothing. */
  public synchronized void forwardTo(Instant moment) {
    anchor();
    from = from.isBefore(moment) ? moment : from;
  }

  /**
   * How many nanoseconds of this machine pass until it shows a moment; as good as none if never.
   */
  public synchronized long nanosUntil(Instant moment) {
    Duration left = Duration.between(instant(), moment);
    if (!left.isPositive()) {
      return 0;
    }
    if (paused || left.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0) {
      return Long.MAX_VALUE;
    }
    return (left.toNanos() - 1) / speed + 1;
  }

  /** Counts on from now. */
  private void anchor() {
    long counted = nanos.getAsLong();
    if (!paused) {
      from = from.plusNanos((counted - since) * speed);
    }
    since = counted;
  }
}
