package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.Message;
import muster.card.ReviewPost;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.ReviewFact;

/** Who hears of a postmortem besides those in the channel (P-29, P-45). */
final class Reviewing {
  private Reviewing() {}

  static List<Effect> effects(Incident after, ReviewFact fact, Recorded recorded) {
    return switch (fact) {
      case ReviewFact.ReviewAsked f -> asked(after, f, recorded);
      case ReviewFact.PostmortemFinalised f -> shared(after, f);
      case ReviewFact.ReviewChased f -> chased(after, f);
      case ReviewFact.ReviewApproved f -> List.of();
      case ReviewFact.ReviewCommented f -> List.of();
      case ReviewFact.SentBackToDraft f -> List.of();
      case ReviewFact.FindingExplained f -> List.of();
      case ReviewFact.AddendumWritten f -> List.of();
      case ReviewFact.ReviewScheduled f -> List.of();
      case ReviewFact.ReviewHeld f -> List.of();
    };
  }

  /** Whoever reads it comes into the channel, where it is talked about. */
  private static List<Effect> asked(
      Incident after, ReviewFact.ReviewAsked asked, Recorded recorded) {
    if (asked.reviewers().isEmpty()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Invite(asked.reviewers(), Optional.empty()));
    asked
        .reviewers()
        .forEach(
            reviewer ->
                effects.add(
                    Consequences.tell(reviewer, ReviewPost.toReviewer(after, recorded), false)));
    return effects;
  }

  private static List<Effect> shared(Incident after, ReviewFact.PostmortemFinalised fact) {
    if (after.confidential()) {
      return List.of();
    }
    Message message = ReviewPost.shared(after, fact);
    return fact
        .shareIn()
        .<Effect>map(channel -> new News.ShareFinal(channel, message.text(), message.blocksJson()))
        .stream()
        .toList();
  }

  private static List<Effect> chased(Incident after, ReviewFact.ReviewChased chased) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Consequences.tell(chased.owner(), ReviewPost.reminder(after, chased), false));
    if (chased.leaderToo()) {
      Message message = ReviewPost.toLeader(after, chased);
      effects.add(new Oversight.TellLeader(message.text(), message.blocksJson()));
    }
    return effects;
  }
}
