package muster.incident;

import java.util.Optional;

/** Which facts close an incident: asked by all that must happen once it is over (P-26). */
public final class Closing {
  private Closing() {}

  /** How the incident is closed by it; empty if it is not. */
  public static Optional<Phase> by(Fact fact) {
    return switch (fact) {
      case Fact.Basic f -> by(f);
      case LinkFact.Merged f -> Optional.of(Phase.DUPLICATE);
      case LinkFact.Absorbed f -> Optional.empty();
      case LinkFact.Parted f -> Optional.empty();
      case PromiseFact f -> Optional.empty();
      case RoleFact f -> Optional.empty();
      case StatusPageFact f -> Optional.empty();
      case HypothesisFact f -> Optional.empty();
      case EscalationFact f -> Optional.empty();
      case ExecutiveFact f -> Optional.empty();
      case UndoFact f -> Optional.empty();
      case ShieldFact f -> Optional.empty();
      case AlertFact f -> Optional.empty();
    };
  }

  private static Optional<Phase> by(Fact.Basic fact) {
    return switch (fact) {
      case Fact.Declared f -> Optional.empty();
      case Fact.ChannelOpened f -> Optional.empty();
      case Fact.CardPosted f -> Optional.empty();
      case Fact.AnnouncementPosted f -> Optional.empty();
      case Fact.PeopleInvited f -> Optional.empty();
      case Fact.DeliveryFailed f -> Optional.empty();
      case Fact.RoleAssigned f -> Optional.empty();
      case Fact.RoleVacated f -> Optional.empty();
      case Fact.SeverityChanged f -> Optional.empty();
      case Fact.PhaseChanged f -> Optional.empty();
      case Fact.Resolved f -> Optional.of(Phase.RESOLVED);
      case Fact.Reopened f -> Optional.empty();
      case Fact.Cancelled f -> Optional.of(Phase.CANCELLED);
      case Fact.Renamed f -> Optional.empty();
      case Fact.UpdateGiven f -> Optional.empty();
      case Fact.NothingNew f -> Optional.empty();
      case Fact.UpdatePrompted f -> Optional.empty();
      case Fact.UpdateCompiled f -> Optional.empty();
      case Fact.Logged f -> Optional.empty();
      case Fact.DecisionMade f -> Optional.empty();
      case Fact.EntryAmended f -> Optional.empty();
      case Fact.EntryStruck f -> Optional.empty();
      case Fact.MarkAsked f -> Optional.empty();
      case Fact.MessageMarked f -> Optional.empty();
      case Fact.MarkRemoved f -> Optional.empty();
      case Fact.PostmortemOpened f -> Optional.empty();
      case Fact.SectionWritten f -> Optional.empty();
      case Fact.PostmortemExported f -> Optional.empty();
    };
  }
}
