package muster.debrief;

/**
 * What the record shows about one rule of the playbook. What it cannot show is not judged, and what
 * only people can tell is left open.
 *
 * @param rule the playbook's, such as {@code P-2}
 * @param what happened, as a sentence without names (P-33)
 * @param next what to do next time; empty unless it was not followed
 */
public record Judgement(String rule, Verdict verdict, String what, String next) {
  /** What came of it. */
  public enum Verdict {
    FOLLOWED,
    NOT_FOLLOWED,
    /** The record does not decide it: a question to those who were there. */
    OPEN
  }

  /** The rule's number, by which they are read. */
  int number() {
    return Integer.parseInt(rule.substring(2));
  }

  static Judgement followed(String rule, String what) {
    return new Judgement(rule, Verdict.FOLLOWED, what, "");
  }

  static Judgement notFollowed(String rule, String what, String next) {
    return new Judgement(rule, Verdict.NOT_FOLLOWED, what, next);
  }

  static Judgement open(String rule, String question) {
    return new Judgement(rule, Verdict.OPEN, question, "");
  }
}
