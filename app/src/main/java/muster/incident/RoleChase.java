package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What falls due because a role is not held, or an offer of one is not answered (P-8, P-10). */
final class RoleChase {
  private RoleChase() {}

  /** One for each role that is chased, its next step, and one for each offer. */
  static List<Deadline> deadlines(Incident incident) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Role role : incident.vacant()) {
      steps(incident, role).stream()
          .findFirst()
          .map(
              step ->
                  new Deadline(Deadline.Kind.ROLE_UNFILLED, role.word(), at(incident, role, step)))
          .ifPresent(deadlines::add);
    }
    incident
        .succession()
        .offers()
        .forEach(
            (role, offer) -> {
              if (!offer.unanswered()) {
                deadlines.add(
                    new Deadline(
                        Deadline.Kind.HANDOVER_UNANSWERED,
                        role.word(),
                        offer.at().plus(Succession.Offer.ANSWER_WITHIN)));
              }
            });
    return deadlines;
  }

  /** The steps that are still to come; a drill wakes nobody. */
  private static List<ChaseStep> steps(Incident incident, Role role) {
    Optional<ChaseStep> last = incident.succession().chased(role);
    return Arrays.stream(ChaseStep.values())
        .filter(step -> last.isEmpty() || step.compareTo(last.get()) > 0)
        .filter(step -> step != ChaseStep.ON_CALL || incident.kind() != Kind.DRILL)
        .toList();
  }

  private static Instant at(Incident incident, Role role, ChaseStep step) {
    Chase chase = incident.terms().chase().orElseThrow();
    Duration after =
        switch (step) {
          case DECLARER -> chase.declarer();
          case ON_CALL -> chase.onCall();
          case LEADER -> chase.leader();
        };
    return incident.unheldSince(role).orElseThrow().plus(after);
  }

  /** The highest step that is overdue: those before it help nobody any more. */
  static List<Fact> unfilled(Role role, Incident incident, Instant now) {
    if (!incident.vacant().contains(role)) {
      return List.of();
    }
    return steps(incident, role).reversed().stream()
        .filter(step -> !at(incident, role, step).isAfter(now))
        .findFirst()
        .map(step -> List.of(chased(role, step, incident)))
        .orElse(List.of());
  }

  private static Fact chased(Role role, ChaseStep step, Incident incident) {
    return new RoleFact.RoleChased(
        role,
        step,
        incident.unheldSince(role).orElseThrow(),
        step == ChaseStep.DECLARER ? Optional.of(incident.declaredBy()) : Optional.empty(),
        step == ChaseStep.ON_CALL ? incident.declared().onCallGroup() : Optional.empty());
  }

  static List<Fact> unanswered(Role role, Incident incident) {
    return incident
        .succession()
        .offer(role)
        .filter(offer -> !offer.unanswered())
        .map(offer -> new RoleFact.HandoverUnanswered(role, offer.to(), offer.giver()))
        .<List<Fact>>map(List::of)
        .orElse(List.of());
  }
}
