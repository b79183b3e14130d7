package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How late an update came, in whole minutes (P-23). */
public final class Lateness {
  /** A tick of the timer is not lateness. */
  public static final Duration ON_TIME = Duration.ofMinutes(1);

  private Lateness() {}

  /** Whether something due then is late by now. */
  public static boolean isLate(Instant due, Instant now) {
    return !due.plus(ON_TIME).isAfter(now);
  }

  /**
   * {@code , 6 minutes late}; blank if it was on time.
   *
   * @param due when it had been due, if it came late
   */
  public static String words(Optional<Instant> due, Instant given) {
    return due.map(then -> ", " + Span.words(Duration.between(then, given)) + " late").orElse("");
  }
}
