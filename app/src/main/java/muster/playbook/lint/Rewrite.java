package muster.playbook.lint;

import java.util.List;
import java.util.regex.Matcher;
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

  private static final List<Example> EXAMPLES =
      List.of(
          Example.of(
              "monitor|alert|alarm|observab|visib|dashboard|logging|metrics",
              "\"Add an alert for {it}: <what you measure> above <number> for <minutes>\", done when"
                  + " it fires in a staged failure."),
          Example.of(
              "doc|runbook|wiki|playbook",
              "\"Write the steps for {it}: commands, expected output, when to escalate\", done when"
                  + " somebody who never did it follows them in staging in 15 minutes."),
          Example.of(
              "test|coverage",
              "\"Add a test for {it} that breaks the way it broke here\", done when it fails on the"
                  + " old release and passes on the new one."),
          Example.of(
              "review|process|approv|policy|culture|permission",
              "\"A change of {it} needs a second approval, enforced by the tool\", done when a change"
                  + " without it is refused."),
          Example.of(
              "communicat|aware|align|discuss|follow|coordinat",
              "\"<What> about {it} is posted to <channel> when <event>\", done when it arrives within"
                  + " 1 minute in the next drill."),
          Example.of(
              "look|investigat|explor|evaluat|analy|research|consider|think|assess|why",
              "\"Find out about {it}: measure <what> in <place> until <date>\", done when the finding"
                  + " and its numbers are in the ticket."),
          Example.of(
              "perform|latency|database|speed|fast|optimi|capacity|slow",
              "\"{it}: p99 under <number> ms at <number> requests a second\", done when a load test"
                  + " shows it."));

  private static final String ANYTHING =
      "\"{it}: <what will be different>, <number> instead of <number>\", done when <what somebody will"
          + " see>.";

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:of|for|on|in|around|about|with|to|at|into|how|that|and|the|our|its|all|a|an|any"
              + "|monitoring|alerting|alerts?|observability|documentation|docs|communication"
              + "|process"
              + "|processes|tests?|test coverage|coverage|visibility|awareness|further|better|more"
              + "|reviews?|number|some|this)(?:\\s+|$))+",
          Pattern.CASE_INSENSITIVE);

  private static final String SOMETHING = "<the part that failed>";

  private Rewrite() {}

  static String of(String text, Finding vague) {
    String own = Advice.clause(text, vague.end());
    Matcher leading = LEADING.matcher(own);
    String object = leading.find() ? own.substring(leading.end()) : own;
    String it = object.isBlank() ? SOMETHING : object.strip();
    String example =
        EXAMPLES.stream()
            .filter(candidate -> candidate.about().matcher(text).find())
            .findFirst()
            .map(Example::example)
            .orElse(ANYTHING);
    return "For example: " + example.replace("{it}", it);
  }
}
