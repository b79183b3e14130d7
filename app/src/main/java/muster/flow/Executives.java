package muster.flow;

import java.util.List;
import muster.card.ExecutivePost;
import muster.card.Message;
import muster.incident.ExecutiveFact;
import muster.incident.ExecutiveFact.BriefGiven;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;

/** Where a brief goes, and who is asked for one (P-18). */
final class Executives {
  private Executives() {}

  static List<Effect> effects(Incident after, ExecutiveFact fact, Recorded recorded) {
    return switch (fact) {
      case ExecutiveFact.BriefAsked f ->
          List.of(Consequences.tell(f.person(), ExecutivePost.prompt(after, f), false));
      case BriefGiven f -> List.of(sent(after, f, recorded.by().orElseThrow()));
      case ExecutiveFact.RiskMarked f -> List.of();
      case ExecutiveFact.RiskCleared f -> List.of();
    };
  }

  private static Effect sent(Incident after, BriefGiven given, PersonId by) {
    Message brief = ExecutivePost.brief(after, given.brief(), by.mention());
    if (given.channel().isPresent()) {
      return new News.PostBrief(given.channel().get(), brief.text(), brief.blocksJson());
    }
    return given.leader()
        ? new Oversight.TellLeader(brief.text(), brief.blocksJson())
        : Consequences.tell(by, ExecutivePost.toForward(after, given.brief(), by.mention()), false);
  }
}
