package muster.playbook.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said about some phrases.
 *
 * @param suggestion what to write instead; {@code {own}} is the rest of the clause in the writer's
 *     words
 * @param otherwise the same where the writer has no words left, or too many
 */
record Advice(
    Finding.Kind kind, String reason, String suggestion, String otherwise, List<Phrase> phrases) {
  private static final int LONGEST = 70;
  private static final Pattern CLAUSE =
      Pattern.compile("[^.,;:!?()\\n▒\\[\\]<>]{1," + LONGEST + "}");

  static Advice of(Finding.Kind kind, String reason, String suggestion, Phrase... phrases) {
    return new Advice(kind, reason, suggestion, suggestion, List.of(phrases));
  }

  /** An organisation's own phrase. */
  static Advice own(String phrase) {
    return of(
        Finding.Kind.OWN,
        "Our playbook asks for other words here.",
        "Write what was seen, done or missing at that moment.",
        Phrase.literal(phrase));
  }

  Advice orElse(String otherwise) {
    return new Advice(kind, reason, suggestion, otherwise, phrases);
  }

  void find(CharSequence plain, Consumer<Finding> found) {
    phrases.forEach(
        phrase ->
            phrase.find(
                plain,
                place ->
                    found.accept(
                        new Finding(
                            place.start(), place.end(), kind, reason, suggested(plain, place)))));
  }

  private String suggested(CharSequence plain, Phrase.Place place) {
    String own = place.own().isPresent() ? clause(plain, place.own().getAsInt()) : "";
    return own.isEmpty() ? otherwise : suggestion.replace("{own}", own);
  }

  /** The rest of the clause from there, or empty if there is none or it is long. */
  static String clause(CharSequence plain, int from) {
    Matcher rest = CLAUSE.matcher(plain).region(from, plain.length());
    boolean whole =
        rest.lookingAt() && (rest.end() == plain.length() || rest.end() - from < LONGEST);
    return whole ? rest.group().strip().replaceAll(" +", " ") : "";
  }
}
