package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Customers should read of an incident soon after it was declared (P-24). If nobody outside has
 * been told by then, whoever owes the updates is asked, once.
 */
final class StatusPageDue {
  private StatusPageDue() {}

  static Optional<Deadline> of(Incident incident) {
    Publication outside = incident.publication();
    boolean owed = incident.phase().isOpen() && !outside.isOutside() && !outside.asked();
    return owed
        ? incident
            .terms()
            .statusPageWithin()
            .map(within -> incident.declaredAt().plus(within))
            .map(due -> new Deadline(Deadline.Kind.STATUS_PAGE, "", due))
        : Optional.empty();
  }

  static List<Fact> happens(Incident incident) {
    Optional<Instant> due = of(incident).map(Deadline::at);
    return due.<Fact>map(at -> new StatusPageFact.StatusPageAsked(incident.updater(), at))
        .map(List::of)
        .orElse(List.of());
  }
}
