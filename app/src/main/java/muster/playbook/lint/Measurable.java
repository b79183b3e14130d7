package muster.playbook.lint;

import static muster.playbook.lint.Finding.Kind.UNMEASURABLE;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether words say something that somebody else could check (P-36). */
final class Measurable {
  /** Numbers that measure nothing: dates, tickets, severities. */
  private static final Pattern LABELS =
      Pattern.compile(
          "\\b(?:[A-Z]{2,10}-?\\d[\\d-]{0,12}|Q[1-4]|H[12]|v?\\d{1,3}(?:\\.\\d{1,4}){2,3}|sev ?\\d"
              + "|\\d{4}-\\d\\d-\\d\\d|20[2-4]\\d|#\\d{1,6}|p[0-4])\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d");

  /** What can be seen to happen or not. */
  private static final Pattern SEEN =
      Pattern.compile(
          "\\b(?:exits?|refuse[sd]?|rejects?|rejected|blocked|blocks|fails?|fires?|pages|returns"
              + "|passes|cannot|can't|aborts?|within|zero|at most|at least|fewer than|less than"
              + "|more than|is green|is red|staged|game day|load test|replay(?:ed)?|drill)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Advice WEAK =
      Advice.of(
          UNMEASURABLE,
          "Two people could disagree whether this is met.",
          "Write a number, or what somebody will see: \"fires in a staged pool exhaustion\", \"p99 "
              + "under 300 ms at 500 requests a second\".",
          Phrase.of(
              "better|improved|works?(?: again| well| fine| as expected)?|working|done|ok(?:ay)?"
                  + "|fewer|no more|reduced|stable|faster|good|happy|complet(?:ed?|ion)|finished"
                  + "|implemented|more reliable|reliable|robust|resilient|optimi[sz]ed|clear(?:er)?"
                  + "|satisf\\w{2,8}|acceptable|enough|sufficient|reasonable|adequate"
                  + "|as soon as possible|asap|reviewed|evaluated|discussed|investigated|understood"
                  + "|aware|(?:does|do|will) not happen again|never happens again|increased"));

  private Measurable() {}

  static boolean isIn(String text) {
    return NUMBER.matcher(LABELS.matcher(text).replaceAll(" ")).find() || SEEN.matcher(text).find();
  }

  /** The weak words of a criterion that says nothing else. */
  static void find(String criterion, Consumer<Finding> found) {
    if (!isIn(criterion)) {
      WEAK.find(Plain.prose(criterion), found);
    }
  }

  static boolean isInAny(List<String> texts) {
    return texts.stream().anyMatch(Measurable::isIn);
  }
}
