package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.Message;
import muster.card.StatusPageWords;
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
    if (recorded.fact() instanceof StatusPageFact fact) {
      asked(after, fact).ifPresent(effects::add);
    }
    if (after.publication().isOutside() && before.filter(was -> was.phase().isOpen()).isPresent()) {
      lastWords(after).ifPresent(effects::add);
    }
    return effects;
  }

  private static Optional<Effect> asked(Incident after, StatusPageFact fact) {
    return switch (fact) {
      case StatusPageFact.StatusPageAsked f ->
          Optional.of(tell(f.person(), StatusPageWords.ask(after), false));
      case StatusPageFact.PageRefused f ->
          Optional.of(tell(after.inCharge(), StatusPageWords.refused(after, f), true));
      case StatusPageFact.PageIncidentOpened f -> Optional.empty();
      case StatusPageFact.PageUpdated f -> Optional.empty();
    };
  }

  /** Asked of whoever told those outside, of an incident that has just ended. */
  private static Optional<Effect> lastWords(Incident after) {
    return switch (after.phase()) {
      case RESOLVED -> Optional.of(tell(after.updater(), StatusPageWords.askForLast(after), false));
      case DUPLICATE ->
          Optional.of(tell(after.updater(), StatusPageWords.askWhereItGoesOn(after), false));
      case CANCELLED, INVESTIGATING, IDENTIFIED, MITIGATED, MONITORING -> Optional.empty();
    };
  }

  private static Effect tell(PersonId person, Message message, boolean aboutFailure) {
    return new News.Tell(person, message.text(), message.blocksJson(), aboutFailure);
  }
}
