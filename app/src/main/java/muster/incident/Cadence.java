package muster.incident;

import java.time.Duration;

/**
 * How often people were promised an update, and what happens around the time it is due (P-20,
 * P-23). Facts carry it, so that editing the playbook never rewrites history.
 *
 * @param promptBefore how long before an update is due somebody is asked for it
 * @param chaseAfter how long after it was due the commander is told that it is missing
 * @param overdueAfter how long after it was due everybody is told, and the leader
 */
public record Cadence(
    Duration every, Duration promptBefore, Duration chaseAfter, Duration overdueAfter) {
  /** What applied before the playbook could say otherwise. */
  public static final Duration CHASE_AFTER = Duration.ofMinutes(10);

  public static final Duration OVERDUE_AFTER = Duration.ofMinutes(20);

  public Cadence {
    if (every.isNegative() || every.isZero() || promptBefore.compareTo(every) >= 0) {
      throw new IllegalArgumentException("A prompt must come within a positive cadence: " + every);
    }
    if (!chaseAfter.isPositive() || overdueAfter.compareTo(chaseAfter) <= 0) {
      throw new IllegalArgumentException("Everybody is told after the commander: " + overdueAfter);
    }
  }

  public Cadence(Duration every, Duration promptBefore) {
    this(every, promptBefore, CHASE_AFTER, OVERDUE_AFTER);
  }

  /** The same steps around another interval; the prompt still comes within it. */
  public Cadence every(Duration other) {
    Duration third = other.dividedBy(3);
    Duration prompt = promptBefore.compareTo(other) < 0 ? promptBefore : third;
    return new Cadence(other, prompt, chaseAfter, overdueAfter);
  }
}
