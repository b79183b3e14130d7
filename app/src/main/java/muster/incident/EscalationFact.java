package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who was called for help, with what they were told, and when they came (P-17). */
public sealed interface EscalationFact extends Fact {
  /** Which call, from 1 in every incident. */
  int number();

  Callee whom();

  /**
   * Help was called for. What the record held then goes with the call.
   *
   * @param words what the asker said to them
   * @param tried decisions and mitigations so far, the newest last
   */
  record Escalated(int number, Callee whom, Optional<String> words, List<Tried> tried)
      implements EscalationFact {}

  /**
   * Whoever caused it came because of the call. A person's call is answered by that person once; of
   * a group's call it is only known who says so, and each may say it once.
   *
   * @param after how long after the call
   */
  record EscalationAnswered(int number, Callee whom, Duration after) implements EscalationFact {
    /** As it reads after a verb: {@code after 4 minutes}. */
    public String inWords() {
      return after.toMinutes() == 0 ? "within a minute" : "after " + Span.words(after);
    }
  }

  /** Something that was decided or done to lessen the impact. */
  record Tried(Instant at, String text) {}

  /**
   * A person, or else a user group.
   *
   * @param groupId Slack's id of the group, where it was named by mention
   * @param group the group's handle without {@code @}; empty for a person
   */
  record Callee(Optional<PersonId> person, Optional<String> groupId, String group) {
    public static Callee person(PersonId person) {
      return new Callee(Optional.of(person), Optional.empty(), "");
    }

    /** As people write it: a group is only named and rings nobody. */
    public String named() {
      return person.map(PersonId::mention).orElse("@" + group);
    }
  }
}
