package muster.incident;

import java.util.Optional;

/** A review is said to people, and nothing of it can be unsaid: what to do instead. */
final class ReviewUndo {
  private ReviewUndo() {}

  /** As the rest of a sentence; empty for what Muster did by itself. */
  static Optional<String> instead(ReviewFact fact) {
    return switch (fact) {
      case ReviewFact.ReviewAsked f -> say("they were asked", "draft");
      case ReviewFact.ReviewApproved f -> say("it has been told", "comment …");
      case ReviewFact.ReviewCommented f -> say("it has been read", "comment …");
      case ReviewFact.SentBackToDraft f ->
          Optional.of(Compensation.typed("postmortem review") + " asks again");
      case ReviewFact.FindingExplained f -> say("explain it anew", "explain #1 because …");
      case ReviewFact.PostmortemFinalised f ->
          say("it has been shared. To add to it", "addendum …");
      case ReviewFact.AddendumWritten f -> say("add another", "addendum …");
      case ReviewFact.ReviewScheduled f -> say("set another time", "schedule …");
      case ReviewFact.ReviewHeld f -> say("set another time", "schedule …");
      case ReviewFact.ReviewChased f -> Optional.empty();
    };
  }

  private static Optional<String> say(String why, String words) {
    return Optional.of(why + ": " + Compensation.typed("postmortem " + words));
  }
}
