package muster.incident;

import java.util.List;
import java.util.Optional;

/**
 * Executives hear of an incident that lasts (P-18): so long after it was declared as its terms say,
 * somebody is asked for a brief. Once, only while users still feel it, and not if they have heard.
 */
final class BriefDue {
  private BriefDue() {}

  static Optional<Deadline> of(Incident incident) {
    return incident
        .terms()
        .briefAfter()
        .filter(after -> isOwed(incident))
        .map(after -> new Deadline(Deadline.Kind.BRIEF, "", incident.declaredAt().plus(after)));
  }

  static List<Fact> happens(Incident incident) {
    return of(incident).isPresent()
        ? List.of(new ExecutiveFact.BriefAsked(incident.briefer(), Risk.DURATION))
        : List.of();
  }

  private static boolean isOwed(Incident incident) {
    Risks risks = incident.risks();
    return switch (incident.phase()) {
      case INVESTIGATING, IDENTIFIED ->
          !risks.asked().contains(Risk.DURATION) && risks.briefed().isEmpty();
      case MITIGATED, MONITORING, RESOLVED, CANCELLED, DUPLICATE -> false;
    };
  }
}
