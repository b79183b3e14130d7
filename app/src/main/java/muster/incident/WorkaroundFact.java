package muster.incident;

import java.util.Optional;

/** What happens to fixes that were only meant for a while (P-27). */
public sealed interface WorkaroundFact extends Fact {
  /** Its place among the workarounds of the incident, from 1. */
  int number();

  /** What it is. */
  String text();

  /** It is in place, and somebody answers for it until a day. */
  record WorkaroundKept(int number, Workarounds.Terms terms) implements WorkaroundFact {
    @Override
    public String text() {
      return terms.text();
    }
  }

  /** Something else was agreed. */
  record WorkaroundAmended(
      int number, Workarounds.Terms from, Workarounds.Terms terms, Optional<String> why)
      implements WorkaroundFact {
    @Override
    public String text() {
      return terms.text();
    }

    /** What is other than before, as in "expires 2026-12-01 → 2026-12-04". */
    public String changes() {
      return ActionLine.changes(from, terms);
    }
  }

  /** What lasts stands in its place. */
  record WorkaroundReplaced(int number, String text, String by) implements WorkaroundFact {}

  /** It is gone, and nothing had to come in its place. */
  record WorkaroundRemoved(int number, String text, String how) implements WorkaroundFact {}

  /**
   * Somebody heard that it will expire, or has.
   *
   * @param daysLate by the owner's calendar; negative before the day
   * @param insteadOfEarlier whether steps before it were left out, because Muster was away
   */
  record WorkaroundChased(
      int number, String text, Pursuit.Rung rung, int daysLate, boolean insteadOfEarlier)
      implements WorkaroundFact {}
}
