package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.Message;
import muster.card.TicketPost;
import muster.incident.ActionFact;
import muster.incident.Actions.Action;
import muster.incident.Actions.Step;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.TicketFact;

/** What the tracker is asked for, and who hears of it (P-38). */
final class TicketEffects {
  private TicketEffects() {}

  static List<Effect> of(Incident after, ActionFact fact) {
    return fact instanceof ActionFact.ActionPlanned planned && isFiled(after)
        ? List.of(new OpenTicket(planned.number(), planned.text()))
        : List.of();
  }

  /** What is private leaves its channel in no form, and a drill makes no work. */
  private static boolean isFiled(Incident incident) {
    return !incident.confidential() && incident.kind() != Kind.DRILL;
  }

  static List<Effect> of(Incident after, TicketFact fact) {
    return switch (fact) {
      case TicketFact.TicketAsked f ->
          isFiled(after) ? List.of(new OpenTicket(f.number(), f.text())) : List.of();
      case TicketFact.TicketRefused f -> tell(after, f, TicketPost.refused(after, f), true);
      case TicketFact.TicketClosed f ->
          action(after, f).filter(action -> action.step() == Step.PLANNED).isPresent()
              ? tell(after, f, TicketPost.closed(after, f), false)
              : List.of();
      case TicketFact.TicketOpened f -> List.of();
      case TicketFact.TicketNoted f -> List.of();
    };
  }

  private static List<Effect> tell(
      Incident after, TicketFact fact, Message message, boolean aboutFailure) {
    return action(after, fact).stream()
        .map(action -> Consequences.tell(action.plan().owner(), message, aboutFailure))
        .toList();
  }

  private static Optional<Action> action(Incident incident, TicketFact fact) {
    return incident.actions().numbered(fact.number());
  }
}
