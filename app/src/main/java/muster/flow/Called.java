package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.CallForHelp;
import muster.incident.EscalationFact;
import muster.incident.EscalationFact.Callee;
import muster.incident.EscalationFact.Escalated;
import muster.incident.Incident;
import muster.incident.Recorded;

/** Whoever is called for help is brought into the channel first and then told why (P-17). */
final class Called {
  private Called() {}

  static List<Effect> effects(Incident after, EscalationFact fact, Recorded recorded) {
    return switch (fact) {
      case Escalated call -> called(after, call, recorded);
      case EscalationFact.EscalationAnswered answered -> List.of();
    };
  }

  private static List<Effect> called(Incident after, Escalated call, Recorded recorded) {
    Callee whom = call.whom();
    return whom.person()
        .map(
            person ->
                List.of(
                    new Effect.Invite(List.of(person), Optional.empty()),
                    Consequences.tell(person, CallForHelp.privately(after, call, recorded), false)))
        .orElseGet(
            () ->
                List.of(
                    new Effect.Invite(
                        List.of(), whom.groupId().or(() -> Optional.of(whom.group())))));
  }
}
