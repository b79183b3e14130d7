package muster.playbook.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An example of how a vague action could read, made of the writer's own words (P-36). */
final class Rewrite {
  /**
   * @param about words of the action that call for this example
   * @param example with {@code {it}} for what the action is about
   */
  private record Example(Pattern about, String example) {
    static Example of(String about, String example) {
      return new Example(
          Pattern.compile("\\b(?:" + about + ")", Pattern.CASE_INSENSITIVE), example);
    }
  }

  /** The first that fits the vague words applies, else the first that fits the whole action. */
  private static final List<Example> EXAMPLES =
      List.of(
          Example.of(
              "reduc|minimi|fewer",
              "\"{it}: at most <number> a week, today <number>\", done when four weeks show it."),
          Example.of(
              "ensure|make sure|guarantee|avoid|prevent",
              "\"<The tool> refuses what led to this\", done when the same input is refused in"
                  + " staging."),
          Example.of(
              "follow|align|coordinat|discuss",
              "\"Agree on <what> with {it} by <date>\", done when the agreement is linked."),
          Example.of(
              "consider|reconsider|evaluat|explor|think|assess|plan|revisit|rethink|brainstorm",
              "\"Decide on {it} by <date>, from <which numbers>\", done when the decision and its"
                  + " numbers are in the ticket."),
          Example.of(
              "look|investigat|analy|research|examine|study|figure",
              "\"Measure <what> of {it} by <date>\", done when the cause and its numbers are in"
                  + " the ticket."),
          Example.of(
              "monitor|alert|observab|visib|dashboard|logging|metrics",
              "\"Add an alert for {it}: <what you measure> above <number> for <minutes>\", done when"
                  + " it fires in a staged failure."),
          Example.of(
              "doc|runbook|wiki",
              "\"Write the steps for {it}: commands, expected output, when to escalate\", done when"
                  + " somebody who never did it follows them in staging."),
          Example.of(
              "test|coverage",
              "\"Add a test for {it} that breaks as it broke here\", done when it fails on the old"
                  + " release and passes on the new one."),
          Example.of(
              "review|process|approv|policy|culture|permission",
              "\"{it}: the tool asks for a second approval\", done when one without it is refused."),
          Example.of(
              "communicat|aware",
              "\"<What> about {it} is posted to <channel> when <event>\", done when it arrives"
                  + " within a minute in the next drill."),
          Example.of(
              "perform|latency|database|speed|fast|optimi|capacity|slow",
              "\"{it}: p99 under <number> ms at <number> requests a second\", done when a load test"
                  + " shows it."));

  private static final String ANYTHING =
      "\"{it}: <what will be different>, <number> instead of <number>\", done when <what somebody"
          + " will see>.";

  private static final String SOMETHING = "<the part that failed>";

  /** What stands between the vague words and what the action is about. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:of|for|on|in|around|about|with|to|at|into|that|and|further"
              + "|(?:the |our )?(?:monitoring|alerting|observability|documentation|docs|process"
              + "|communication|tests?|coverage|visibility|awareness|number|reviews?))(?:\\s+|$)){1,6}",
          Pattern.CASE_INSENSITIVE);

  /** What names nothing, or begins a sentence that an example cannot go on with. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:(?:the |our |this |that )?(?:situation|system|things?|infrastructure|issue|problem|it)"
              + "|this|that|it|why|how|what|whether|if|should|must|closely|more)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private Rewrite() {}

  static String of(String text, Finding vague) {
    String it = subject(Advice.clause(text, vague.end()));
    String example =
        fitting(vague.words(text)).or(() -> fitting(text)).orElse(ANYTHING).replace("{it}", it);
    return "For example: " + capitalised(example);
  }

  private static String subject(String rest) {
    String subject = LEADING.matcher(rest).replaceFirst("").strip();
    return subject.isEmpty() || NOTHING.matcher(subject).matches() ? SOMETHING : subject;
  }

  private static Optional<String> fitting(String words) {
    return EXAMPLES.stream()
        .filter(candidate -> candidate.about().matcher(words).find())
        .findFirst()
        .map(Example::example);
  }

  /** The example begins with a quotation mark. */
  private static String capitalised(String example) {
    return example.substring(0, 1)
        + example.substring(1, 2).toUpperCase(Locale.ROOT)
        + example.substring(2);
  }
}
