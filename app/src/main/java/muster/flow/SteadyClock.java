package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The database's time, carried on by this process's own count of nanoseconds: whoever sets the
 * clock of this machine moves no lease and no pause.
 */
public final class SteadyClock implements MachineClock {
  /** An answer that took longer says too little about when it was true. */
  private static final Duration PROMPT = Duration.ofMillis(500);

  /** A moment, and what was counted at that moment. */
  private record Anchor(Instant time, long nanos) {}

  private final LongSupplier nanos;
  private volatile Anchor anchor;

  public SteadyClock() {
    this(Instant.now(), System::nanoTime);
  }

  SteadyClock(Instant start, LongSupplier nanos) {
    this.nanos = nanos;
    this.anchor = new Anchor(start, nanos.getAsLong());
  }

  /** The database's answer is taken to have been true half-way between question and answer. */
  @Override
  public void agreeWith(Supplier<Instant> database) {
    long asked = nanos.getAsLong();
    Instant time = database.get();
    long answered = nanos.getAsLong();
    if (answered - asked < PROMPT.toNanos()) {
      anchor = new Anchor(time, asked + (answered - asked) / 2);
    }
  }

  @Override
  public Instant instant() {
    Anchor from = anchor;
    return from.time().plus(Duration.ofNanos(nanos.getAsLong() - from.nanos()));
  }
}
