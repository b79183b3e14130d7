package muster.incident;

import java.util.Optional;

/**
 * What happens to the contributing factors of a postmortem: the conditions that let the incident
 * happen or last, apart from its root cause (P-30).
 */
public sealed interface FactorFact extends Fact {
  /** What people call it, as in {@code #2}, from 1 in every incident and never given twice. */
  int number();

  String text();

  @Override
  default Optional<String> subject() {
    return Optional.of("factor #" + number());
  }

  /** Somebody found a condition that let it happen or last. */
  record FactorNamed(int number, FactorCategory category, String text) implements FactorFact {}

  /** The factor says something else from now on, or is of another category. */
  record FactorChanged(int number, FactorCategory category, String text) implements FactorFact {}

  /** It turned out to be none. */
  record FactorWithdrawn(int number, String text, Optional<String> why) implements FactorFact {}
}
