package muster.incident;

import java.time.Duration;

/**
 * How often people were promised an update, and how long before it is due the prompt comes (P-20,
 * P-23). Facts carry it, so that editing the playbook never rewrites history.
 */
public record Cadence(Duration every, Duration promptBefore) {
  public Cadence {
    if (every.isNegative() || every.isZero() || promptBefore.compareTo(every) >= 0) {
      throw new IllegalArgumentException("A prompt must come within a positive cadence: " + every);
    }
  }
}
