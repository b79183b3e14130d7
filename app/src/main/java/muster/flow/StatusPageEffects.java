package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.Message;
import muster.card.StatusPageWords;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PageNotice;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.StatusPageFact;

/** What customers should read because of a fact, and what people are asked for it (P-24). */
final class StatusPageEffects {
  private StatusPageEffects() {}

  static List<Effect> of(Optional<Incident> before, Incident after, Recorded recorded) {
    List<Effect> effects = new ArrayList<>();
    PageNotice.of(before, after, recorded).map(PutOnPage::new).ifPresent(effects::add);
    switch (recorded.fact()) {
      case StatusPageFact.StatusPageAsked f ->
          effects.add(tell(f.person(), StatusPageWords.ask(after), false));
      case StatusPageFact.PageRefused f ->
          effects.add(tell(after.inCharge(), StatusPageWords.refused(after, f), true));
      case Fact.Resolved f when after.publication().isOutside() ->
          effects.add(tell(after.updater(), StatusPageWords.askForLast(after), false));
      default -> {}
    }
    return effects;
  }

  private static Effect tell(PersonId person, Message message, boolean aboutFailure) {
    return new News.Tell(person, message.text(), message.blocksJson(), aboutFailure);
  }
}
