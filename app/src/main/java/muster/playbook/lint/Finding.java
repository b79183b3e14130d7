package muster.playbook.lint;

import java.util.Locale;

/**
 * A phrase that a reviewer would point out, and what to write instead. The reason and the
 * suggestion are whole sentences of plain text; a suggestion may repeat the writer's own words, so
 * both are escaped like any text of a user.
 *
 * @param start the offset of its first character in the text that was given
 * @param end the offset after its last character
 */
public record Finding(int start, int end, Kind kind, String reason, String suggestion) {

  /** What is wrong with a phrase. */
  public enum Kind {
    /** A person where a role would do (P-33). */
    NAME,
    /** An end of the analysis that sounds like a cause. */
    HUMAN_ERROR,
    /** What did not happen instead of what did: should have, could have, if only. */
    COUNTERFACTUAL,
    /** What a person left undone: failed to, forgot, neglected. */
    OMISSION,
    /** What somebody is like instead of what was done: careless, sloppy. */
    JUDGEMENT,
    /** An appeal where a change is needed: be more careful, common sense. */
    APPEAL,
    /** A group or a person as the one at fault: the DB team broke. */
    BLAME,
    /** One cause where several conditions had to meet (P-30). */
    SINGLE_CAUSE,
    /** An action nobody could tell the end of (P-36). */
    VAGUE,
    /** A criterion that cannot be measured (P-35). */
    UNMEASURABLE,
    /** An action that trains or tells people: strength 4 (P-35). */
    TRAINING,
    /** An action that treats a symptom (P-35). */
    SYMPTOM,
    /** A phrase that this organisation does not want to read. */
    OWN;

    /** What {@code muster.yml} and people call it: {@code single-cause}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The offending words themselves. */
  public String words(String text) {
    return text.substring(start, end);
  }
}
