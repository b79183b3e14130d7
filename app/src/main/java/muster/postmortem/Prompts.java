package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Kind;
import muster.incident.Moment;

/**
 * What only people can say, asked as what is still unknown (P-30, P-35, P-40). What did not reach
 * users is asked about without them, and what no service did without one (P-6).
 */
record Prompts(Kind kind) {
  static final List<String> WENT_WELL = List.of("what helped, and should be kept");

  static final List<String> WENT_POORLY = List.of("what cost time or made it worse");

  static final List<String> ACTIONS =
      List.of(
          "three to seven actions, each with one owner, a due date, a success criterion and the"
              + " factor it addresses");

  static final List<String> VERIFICATION =
      List.of("how and when each action will be verified, and by which test or metric");

  static final List<String> LESSONS = List.of("what this teaches people who were not there");

  static Prompts of(History history) {
    return new Prompts(history.incident().kind());
  }

  List<String> rootCause() {
    return List.of(
        "what triggered it",
        "why it made sense at the time",
        switch (kind) {
          case PRODUCTION, PROCESS, DRILL -> "why the controls did not stop it";
          case NEAR_MISS -> "which controls did not stop it, and what did: a control, or luck";
        },
        "which tradeoffs were taken");
  }

  List<String> factors() {
    String such =
        switch (kind) {
          case PRODUCTION, NEAR_MISS, DRILL -> "monitoring, ownership or the rollback path";
          case PROCESS -> "ownership, capacity, or a rule that nobody could follow";
        };
    return List.of(
        "the conditions that let it happen or last, such as "
            + such
            + "; more than one is expected");
  }

  List<String> runbook() {
    return List.of(
        switch (kind) {
          case PRODUCTION, NEAR_MISS, DRILL ->
              "the entry that would have helped: commands, expected output, when to escalate";
          case PROCESS ->
              "the entry that would have helped: what to do, how one sees that it worked, whom to"
                  + " ask";
        });
  }

  String impactInOneSentence() {
    return switch (kind) {
      case PRODUCTION, DRILL -> "the impact in one sentence";
      case NEAR_MISS -> "what nearly happened, in one sentence";
      case PROCESS -> "what failed, in one sentence";
    };
  }

  String ending() {
    return switch (kind) {
      case PRODUCTION, DRILL -> "how service was restored";
      case NEAR_MISS -> "how it was averted";
      case PROCESS -> "how the work went on";
    };
  }

  /** What the record of this incident leaves open about when things happened. */
  static List<String> timeline(History history) {
    Prompts prompts = of(history);
    List<String> open = new ArrayList<>();
    boolean known =
        history.moments().of(Moment.STARTED).isPresent()
            && history.moments().of(Moment.DETECTED).isPresent();
    if (!known) {
      open.add(prompts.noticed());
    }
    if (history.mitigated().isEmpty()) {
      open.add(prompts.relieved());
    }
    return List.copyOf(open);
  }

  private String noticed() {
    return switch (kind) {
      case PRODUCTION, DRILL -> "when users first noticed, and how responders did";
      case NEAR_MISS -> "when it began, and how it was noticed";
      case PROCESS -> "when it began to go otherwise than meant, and how that was noticed";
    };
  }

  private String relieved() {
    return switch (kind) {
      case PRODUCTION, DRILL -> "when users stopped being affected";
      case NEAR_MISS -> "when it could no longer happen";
      case PROCESS -> "when nobody was held up by it any more";
    };
  }
}
