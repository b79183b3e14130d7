package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens on the board of hypotheses (P-16). Each fact carries what the hypothesis says, so
 * that its line on the timeline stands alone.
 */
public sealed interface HypothesisFact extends Fact {
  /** Its place on the board, from 1 in every incident. */
  int number();

  String text();

  /** Somebody thinks that this may be the cause. */
  record HypothesisAdded(int number, String text) implements HypothesisFact {}

  /**
   * Whoever caused it checks the hypothesis from now on.
   *
   * @param insteadOf who checked it until now and does so no longer
   * @param despite what had been found when it was taken up again
   */
  record HypothesisTaken(
      int number, String text, List<PersonId> insteadOf, Optional<Finding> despite)
      implements HypothesisFact {}

  record HypothesisRuledOut(int number, String text, String why) implements HypothesisFact {}

  record HypothesisConfirmed(int number, String text, Optional<String> how)
      implements HypothesisFact {}

  /** It had been ruled out or confirmed, and is open again. */
  record HypothesisReopened(int number, String text, String why) implements HypothesisFact {}

  /**
   * What came of checking.
   *
   * @param words why it is out or how it was confirmed; empty where nothing was said
   */
  record Finding(PersonId by, Instant at, String words) {}
}
