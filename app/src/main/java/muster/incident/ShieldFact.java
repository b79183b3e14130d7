package muster.incident;

import java.time.Instant;
import java.util.Optional;

/** What happens to the shield that keeps questions from responders (P-25). */
public sealed interface ShieldFact extends Fact {
  /** What all of them are about. */
  String SUBJECT = "shield";

  @Override
  default Optional<String> subject() {
    return Optional.of(SUBJECT);
  }

  /**
   * Somebody asked in the channel how the incident stands and is answered privately.
   *
   * @param quietUntil until when the same person is not answered again
   */
  record QuestionAnswered(PersonId asker, Instant quietUntil) implements ShieldFact {}

  /** From now on questions in the channel are answered by Muster, or no longer. */
  record ShieldSwitched(boolean on) implements ShieldFact {}
}
