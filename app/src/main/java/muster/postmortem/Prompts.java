package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Moment;

/** What only people can say, asked as what is still unknown (P-30, P-35, P-40). */
final class Prompts {
  static final List<String> ROOT_CAUSE =
      List.of(
          "what triggered it",
          "why it made sense at the time",
          "why the controls did not stop it",
          "which tradeoffs were taken");

  static final List<String> FACTORS =
      List.of(
          "the conditions that let it happen or last, such as monitoring, ownership or the rollback"
              + " path; more than one is expected");

  static final List<String> WENT_WELL = List.of("what helped, and should be kept");

  static final List<String> WENT_POORLY = List.of("what cost time or made it worse");

  static final List<String> ACTIONS =
      List.of(
          "three to seven actions, each with one owner, a due date, a success criterion and the"
              + " factor it addresses",
          "the runbook entry that would have helped: commands, expected output, when to escalate");

  static final List<String> VERIFICATION =
      List.of("how and when each action will be verified, and by which test or metric");

  static final List<String> LESSONS = List.of("what this teaches people who were not there");

  private Prompts() {}

  /** What the record of this incident leaves open about when things happened. */
  static List<String> timeline(History history) {
    List<String> open = new ArrayList<>();
    boolean known =
        history.moments().of(Moment.STARTED).isPresent()
            && history.moments().of(Moment.DETECTED).isPresent();
    if (!known) {
      open.add("when users first noticed, and how responders did");
    }
    if (history.mitigated().isEmpty()) {
      open.add("when users stopped being affected");
    }
    return List.copyOf(open);
  }
}
