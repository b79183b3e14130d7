package muster.incident;

import java.util.List;
import java.util.Optional;

/** Whether something came after a change that would be lost if the change were taken back. */
public final class BuiltOn {
  private BuiltOn() {}

  /** The first fact that stands on this one, if the incident does not show it any more. */
  public static Optional<Recorded> by(Recorded change, List<Recorded> log) {
    Optional<String> aspect = aspect(change);
    return UndoFact.standing(log).stream()
        .filter(later -> later.seq() > change.seq())
        .filter(later -> aspect.isPresent() && aspect.equals(aspect(later)))
        .findFirst();
  }

  /** Whether the incident is still as the change left it, whatever else may have changed it. */
  public static boolean stands(Fact change, Incident now) {
    return switch (change) {
      case Fact.RoleAssigned f ->
          now.roles().holder(f.role()).equals(Optional.of(f.person())) && now.phase().isOpen();
      case Fact.RoleVacated f -> now.roles().holder(f.role()).isEmpty() && now.phase().isOpen();
      case Fact.SeverityChanged f -> now.severity() == f.to() && now.phase().isOpen();
      case Fact.PhaseChanged f -> now.phase() == f.to();
      case Fact.Renamed f -> now.title().equals(f.to());
      case Fact.Resolved f -> now.phase() == Phase.RESOLVED;
      case Fact.Cancelled f -> now.phase() == Phase.CANCELLED;
      case LinkFact.Merged f -> now.phase() == Phase.DUPLICATE;
      case Fact.Reopened f -> now.phase() == Phase.INVESTIGATING;
      case PromiseFact.UpdatesPaused f ->
          now.promise(f.audience())
                  .paused()
                  .equals(Optional.of(new Promise.Pause(f.until(), f.why())))
              && now.phase().isOpen();
      case ExecutiveFact.RiskMarked f -> now.risks().marked().containsKey(f.risk());
      case ExecutiveFact.RiskCleared f -> !now.risks().marked().containsKey(f.risk());
      default -> true;
    };
  }

  /** Two facts with the same aspect say something about the same thing. */
  private static Optional<String> aspect(Recorded recorded) {
    return switch (recorded.fact()) {
      case Fact.RoleAssigned f -> Optional.of("role " + f.role());
      case Fact.RoleVacated f -> Optional.of("role " + f.role());
      case Fact.SeverityChanged f -> Optional.of("severity");
      case Fact.Renamed f -> Optional.of("title");
      case Fact.PhaseChanged f -> Optional.of("phase");
      case Fact.Resolved f -> Optional.of("phase");
      case Fact.Cancelled f -> Optional.of("phase");
      case Fact.Reopened f -> Optional.of("phase");
      case LinkFact.Merged f -> Optional.of("phase");
      case Fact.Logged f -> Optional.of("#" + recorded.seq());
      case Fact.DecisionMade f -> Optional.of("#" + recorded.seq());
      case PromiseFact.UpdatesPaused f -> Optional.of("promise " + f.audience());
      case PromiseFact.UpdatesResumed f -> Optional.of("promise " + f.audience());
      case PromiseFact.UpdateSnoozed f -> Optional.of("promise " + f.audience());
      case PromiseFact.CadenceChanged f -> Optional.of("promise " + f.audience());
      case ExecutiveFact.RiskMarked f -> Optional.of("risk " + f.risk());
      case ExecutiveFact.RiskCleared f -> Optional.of("risk " + f.risk());
      // What Muster learns of a message does not stand in the way of taking a mark back.
      case MarkFact.MessageMarked f -> Optional.empty();
      case TimelineFact.OfMessage f -> Optional.empty();
      case TimelineFact.OfMoment f -> Optional.of("moment " + f.moment());
      default -> recorded.fact().subject();
    };
  }
}
