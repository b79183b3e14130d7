package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.HandoverNews;
import muster.card.Message;
import muster.incident.ChaseStep;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.RoleFact;

/** Whom Muster turns to because a role is offered, chased or lost (P-8, P-10). */
final class RoleConsequences {
  private RoleConsequences() {}

  static List<Effect> of(Incident after, RoleFact fact) {
    return switch (fact) {
      case RoleFact.HandoverOffered f ->
          // Who is asked must be able to look before they answer, also where it is confidential.
          List.of(
              new Effect.Invite(List.of(f.to()), Optional.empty()),
              new News.TellOffer(f.to(), f.role(), after.seq()));
      case RoleFact.HandoverAccepted f -> told(f.giver(), f.to(), HandoverNews.accepted(after, f));
      case RoleFact.HandoverDeclined f ->
          List.of(Consequences.tell(f.giver(), HandoverNews.declined(after, f), false));
      case RoleFact.HandoverWithdrawn f ->
          after.roles().holder(f.role()).equals(Optional.of(f.to()))
              ? List.of()
              : List.of(Consequences.tell(f.to(), HandoverNews.withdrawn(after, f), false));
      case RoleFact.HandoverUnanswered f ->
          List.of(Consequences.tell(f.giver(), HandoverNews.unanswered(after, f), false));
      case RoleFact.RoleChased f -> chased(f);
      case RoleFact.HolderLeft f -> List.of();
    };
  }

  private static List<Effect> told(PersonId giver, PersonId taker, Message message) {
    return giver.equals(taker) ? List.of() : List.of(Consequences.tell(giver, message, false));
  }

  private static List<Effect> chased(RoleFact.RoleChased chased) {
    List<Effect> effects = new ArrayList<>();
    if (chased.step() == ChaseStep.ON_CALL && chased.called().isPresent()) {
      effects.add(new Effect.Invite(List.of(), chased.called()));
    }
    effects.add(new News.ChaseRole(chased.role(), chased.step(), chased.asked(), chased.called()));
    return effects;
  }
}
