package muster.incident;

import java.util.Optional;

/**
 * What happens to corrective actions (P-35 … P-39). Each fact carries what the action says, so that
 * its line stands alone.
 */
public sealed interface ActionFact extends Fact {
  /** Its place among the actions of the incident, from 1. */
  int number();

  /** What the action says. */
  String text();

  /** Something will be done so that it does not happen again. */
  record ActionPlanned(int number, ActionPlan plan) implements ActionFact {
    @Override
    public String text() {
      return plan.text();
    }
  }

  /** Something else was agreed. */
  record ActionAmended(int number, ActionPlan from, ActionPlan plan, Optional<String> why)
      implements ActionFact {
    @Override
    public String text() {
      return plan.text();
    }

    /** What is other than before, as in "due 2026-12-01 → 2026-12-04". */
    public String changes() {
      return ActionLine.changes(from, plan);
    }
  }

  /**
   * It is in place; whether it works is not known yet.
   *
   * @param note what was done
   */
  record ActionImplemented(int number, String text, String note) implements ActionFact {}

  /**
   * It was shown to work; when is when the fact happened.
   *
   * @param test the test or the metric
   * @param result what came of it
   */
  record ActionVerified(int number, String text, String test, String result)
      implements ActionFact {}

  /**
   * It is done, and its owner looked back on it (P-37).
   *
   * @param asPlanned what went as planned
   * @param otherwise what did not
   */
  record ActionClosed(int number, String text, String asPlanned, String otherwise)
      implements ActionFact {}

  /** It does not hold after all, so that it is to be implemented again. */
  record ActionReopened(int number, String text, String why) implements ActionFact {}

  record ActionWithdrawn(int number, String text, String why) implements ActionFact {}

  /**
   * Somebody heard that it will be due, or is overdue.
   *
   * @param daysLate by the owner's calendar; negative before the day
   * @param insteadOfEarlier whether steps before it were left out, because Muster was away
   */
  record ActionChased(
      int number, String text, Pursuit.Rung rung, int daysLate, boolean insteadOfEarlier)
      implements ActionFact {}
}
