package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.card.Announcement;
import muster.card.ChannelLine;
import muster.card.CouldNot;
import muster.card.Message;
import muster.card.RunbookPost;
import muster.card.UpdatePrompt;
import muster.incident.ActionFact;
import muster.incident.AlertFact;
import muster.incident.DrillFact;
import muster.incident.ErasureFact;
import muster.incident.EscalationFact;
import muster.incident.ExecutiveFact;
import muster.incident.Fact;
import muster.incident.FactorFact;
import muster.incident.HypothesisFact;
import muster.incident.Incident;
import muster.incident.LinkFact;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.PostmortemFact;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.ReviewFact;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.RunbookFact;
import muster.incident.ShieldFact;
import muster.incident.StatusPageFact;
import muster.incident.TicketFact;
import muster.incident.TimelineFact;
import muster.incident.UndoFact;
import muster.incident.WorkaroundFact;

/** What Slack should show because of a fact, in the order it should appear. */
final class Consequences {
  private Consequences() {}

  static List<Effect> of(Optional<Incident> before, Incident after, Recorded fact) {
    List<Effect> effects = new ArrayList<>(ofFact(after, fact));
    if (!(fact.fact() instanceof Fact.Declared)) {
      ChannelLine.of(after, fact).map(line -> say(line, false)).ifPresent(effects::add);
    }
    if (fact.fact() instanceof Fact.Resolved resolved) {
      effects.addAll(DrillReport.asked(after, resolved, fact));
    }
    effects.addAll(StatusPageEffects.of(before, after, fact));
    if (fact.fact() instanceof ActionFact action) {
      effects.addAll(TicketEffects.of(after, action));
    }
    if (before.isPresent() && !after.looksLike(before.get())) {
      effects.addAll(redrawn(after));
    }
    return effects;
  }

  private static List<Effect> ofFact(Incident after, Recorded recorded) {
    return switch (recorded.fact()) {
      case Fact.Declared f -> declared(after, f);
      case Fact.RoleAssigned f ->
          List.of(
              new Effect.Invite(List.of(f.person()), Optional.empty()),
              new News.TellChecklist(f.person(), f.role()));
      case Fact.CardPosted f -> f.shows() < after.looks() ? redrawn(after) : List.of();
      case Fact.AnnouncementPosted f -> f.shows() < after.looks() ? redrawn(after) : List.of();
      case Fact.Renamed f -> List.of(new Effect.SetTopic());
      case Fact.SeverityChanged f -> severity(after, f);
      case Fact.PhaseChanged f -> List.of(new Effect.SetTopic());
      case Fact.Resolved f -> TimelineEffects.of(after, f);
      case Fact.Reopened f -> List.of(new Effect.SetTopic());
      case Fact.Cancelled f -> List.of(new Effect.SetTopic());
      case Fact.UpdatePrompted f -> List.of(tell(f.person(), UpdatePrompt.of(after), false));
      case MarkFact.MarkAsked f -> List.of(new Effect.ReadMessage(f.message()));
      case MarkFact.MessageMarked f -> TimelineEffects.of(f);
      case MarkFact f -> List.of();
      case PostmortemFact.PostmortemOpened f ->
          List.of(tell(solver(after), RunbookPost.ask(after), false));
      case PostmortemFact.PostmortemExported f -> List.of(Exports.effect(after, f, recorded));
      case PostmortemFact f -> List.of();
      case Fact.DeliveryFailed f -> couldNot(after, f);
      case LinkFact.Merged f -> List.of(new Effect.SetTopic());
      case LinkFact f -> List.of();
      case UndoFact f -> List.of();
      case RoleFact f -> RoleConsequences.of(after, f);
      case Fact.ByMuster f -> List.of();
      case Fact.RoleVacated f -> List.of();
      case Fact.UpdateGiven f -> List.of();
      case Fact.NothingNew f -> List.of();
      case Fact.UpdateCompiled f -> List.of();
      case PromiseFact f -> PromiseEffects.of(after, f, recorded);
      case HypothesisFact f -> List.of();
      case EscalationFact f -> Called.effects(after, f, recorded);
      case ExecutiveFact f -> Executives.effects(after, f, recorded);
      case StatusPageFact f -> List.of();
      case ShieldFact f -> ListeningEffects.of(f);
      case AlertFact f -> ListeningEffects.of(recorded, f);
      case FactorFact f -> List.of();
      case ReviewFact f -> Reviewing.effects(after, f, recorded);
      case ActionFact f -> Owed.effects(after, f, recorded);
      case TicketFact f -> TicketEffects.of(after, f);
      case DrillFact f -> List.of();
      case ErasureFact f -> List.of();
      case RunbookFact f -> List.of();
      case WorkaroundFact f -> Owed.effects(after, f, recorded);
      case TimelineFact f -> TimelineEffects.of(f);
      case Fact.Logged f -> List.of();
      case Fact.DecisionMade f -> List.of();
      case Fact.EntryAmended f -> List.of();
      case Fact.EntryStruck f -> List.of();
    };
  }

  /** Three calls until the declarer can work: create, invite, card. The rest comes after. */
  private static List<Effect> declared(Incident incident, Fact.Declared declared) {
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.OpenChannel());
    effects.add(new Effect.Invite(List.of(incident.declaredBy()), Optional.empty()));
    effects.add(new News.TellDeclarer(incident.declaredBy()));
    if (!incident.confidential()) {
      declared.announceIn().map(News.PostAnnouncement::new).ifPresent(effects::add);
    }
    effects.add(new Effect.PostCard());
    declared.service().ifPresent(service -> effects.add(new PostRunbooks()));
    effects.add(new Effect.PinCard());
    effects.add(new Effect.SetTopic());
    effects.add(new Effect.SetPurpose());
    if (declared.onCallGroup().isPresent()) {
      effects.add(new Effect.Invite(List.of(), declared.onCallGroup()));
    }
    return effects;
  }

  /** A raise notifies everybody where the playbook says so; what is private notifies nobody. */
  private static List<Effect> severity(Incident after, Fact.SeverityChanged changed) {
    List<Effect> effects = new ArrayList<>(List.of(new Effect.SetTopic()));
    boolean rings = changed.terms().rings().isPresent() && changed.to().isWorseThan(changed.from());
    if (rings && !after.confidential()) {
      Message raised = Announcement.raised(after);
      after
          .declared()
          .announceIn()
          .map(channel -> new News.Announce(channel, raised.text(), raised.blocksJson()))
          .ifPresent(effects::add);
    }
    return effects;
  }

  /** Edits of what already stands in Slack; what does not stand yet will be drawn as it is then. */
  private static List<Effect> redrawn(Incident incident) {
    List<Effect> edits = new ArrayList<>();
    incident.places().card().ifPresent(card -> edits.add(new Effect.EditCard()));
    incident.places().announcement().ifPresent(said -> edits.add(new Effect.EditAnnouncement()));
    return edits;
  }

  /** Whoever is in charge hears of it, and those who run Muster. */
  private static List<Effect> couldNot(Incident incident, Fact.DeliveryFailed failed) {
    Message message = CouldNot.of(incident, failed);
    Effect inCharge =
        failed.unreachable().equals(Optional.of(incident.inCharge()))
            ? say(message, true)
            : tell(incident.inCharge(), message, true);
    return List.of(inCharge, new Oversight.TellOperations(message.text(), message.blocksJson()));
  }

  /** Whoever worked on it, else whoever said that it was over. */
  private static PersonId solver(Incident after) {
    return after
        .roles()
        .holder(Role.TECH_LEAD)
        .or(() -> after.ended().map(Incident.Ending::by))
        .orElse(after.inCharge());
  }

  private static Effect say(Message message, boolean aboutFailure) {
    return new News.Say(message.text(), message.blocksJson(), aboutFailure);
  }

  static Effect tell(PersonId person, Message message, boolean aboutFailure) {
    return new News.Tell(person, message.text(), message.blocksJson(), aboutFailure);
  }
}
