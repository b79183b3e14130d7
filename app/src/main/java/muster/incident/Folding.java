package muster.incident;

import java.time.Instant;
import java.util.Optional;
import muster.incident.Incident.Ending;
import muster.incident.Incident.GivenUpdate;

/** An incident while one fact is being folded into it. */
final class Folding {
  private final Incident before;
  private String title;
  private Severity severity;
  private Terms terms;
  private Phase phase;
  private Roles roles;
  private Places places;
  private Promise promise;
  private Outside outside;
  private Optional<Ending> ended;
  private Optional<GivenUpdate> lastUpdate;
  private Optional<String> impact;
  private Optional<Depth> postmortem;
  private Succession succession;

  Folding(Incident before) {
    this.before = before;
    title = before.title();
    severity = before.severity();
    terms = before.terms();
    phase = before.phase();
    roles = before.roles();
    places = before.places();
    promise = before.promise();
    outside = before.outside();
    ended = before.ended();
    lastUpdate = before.lastUpdate();
    impact = before.impact();
    postmortem = before.postmortem();
    succession = before.succession();
  }

  Incident with(Recorded next) {
    switch (next.fact()) {
      case Fact.Declared f -> throw new IllegalArgumentException("Declared twice: " + f);
      case Fact.ChannelOpened f -> places = places.opened(f.channel(), f.name());
      case Fact.CardPosted f -> places = places.withCard(f.message());
      case Fact.AnnouncementPosted f -> places = places.withAnnouncement(f.message());
      case Fact.RoleAssigned f -> roles = roles.with(f.role(), f.person());
      case Fact.RoleVacated f -> roles = roles.without(f.role());
      case Fact.SeverityChanged f -> {
        severity = f.to();
        terms = f.terms();
        changed(f, next);
      }
      case Fact.PhaseChanged f -> phase = f.to();
      case Fact.Resolved f -> {
        end(Phase.RESOLVED, next, f.summary(), f.impact());
        endedBy(f.stillBy());
      }
      case Fact.Cancelled f -> {
        end(Phase.CANCELLED, next, f.why(), "");
        endedBy(f.stillBy());
      }
      case Fact.Reopened f -> {
        phase = Phase.INVESTIGATING;
        ended = Optional.empty();
        terms = f.terms();
        promise = Promise.made(f.cadence(), next);
        outside = outside.with(Promise.made(f.terms().external(), next));
      }
      case Fact.Renamed f -> title = f.to();
      case Fact.UpdateGiven f -> {
        lastUpdate =
            Optional.of(new GivenUpdate(f.update(), Incident.author(next), next.happened()));
        say(f.update().usersSee());
        promise = promise.keptBy(next);
      }
      case Fact.NothingNew f -> promise = promise.keptBy(next);
      case Fact.UpdatePrompted f -> promise = promise.promptedNow();
      case Fact.UpdateCompiled f -> promise = promise.missedAt(f.due(), next.happened());
      case PostmortemFact.PostmortemOpened f -> postmortem = Optional.of(f.depth());
      case PromiseFact f -> {
        promise = promise.after(f, next, Audience.INTERNAL, before.updater());
        outside = outside.after(f, next, before.updater());
      }
      case HypothesisFact f -> {}
      case EscalationFact f -> {}
      case ExecutiveFact f -> {}
      case LinkFact.Merged f -> end(Phase.DUPLICATE, next, f.words(), "");
      case LinkFact f -> {}
      case UndoFact.Undone f -> {}
      case UndoFact.Restored f -> {
        promise = f.promise();
        outside = outside.with(f.outside());
        impact = f.impact();
      }
      case RoleFact f -> roles = roles.after(f);
      case StatusPageFact f -> {}
      case ShieldFact f -> {}
      case AlertFact f -> {}
      case FactorFact f -> {}
      case ReviewFact f -> {}
      case ActionFact f -> {}
      case WorkaroundFact f -> {}
      case TicketFact f -> {}
      case RunbookFact f -> {}
      case DrillFact f -> {}
      case ErasureFact f -> {}
      case TimelineFact f -> {}
      case Fact.Logged f -> {}
      case Fact.DecisionMade f -> {}
      case Fact.EntryAmended f -> {}
      case Fact.EntryStruck f -> {}
      case Fact.ByMuster f -> {}
      case MarkFact f -> {}
      case PostmortemFact f -> {}
    }
    succession = succession.after(next, before, roles, terms.vacant(roles, phase));
    if (next.fact() instanceof UndoFact.Restored restored) {
      succession = restored.succession();
    }
    Subjects subjects = before.subjects().after(next, before);
    Incident after = folded(next.seq(), before.looks(), subjects);
    return after.looksLike(before) ? after : folded(next.seq(), before.looks() + 1, subjects);
  }

  private Incident folded(int seq, int looks, Subjects subjects) {
    return new Incident(
        seq,
        looks,
        before.declared(),
        before.declaredBy(),
        before.declaredAt(),
        title,
        severity,
        terms,
        phase,
        roles,
        places,
        promise,
        outside,
        ended,
        lastUpdate,
        impact,
        postmortem,
        succession,
        subjects);
  }

  /** Raised or lowered, both promises count anew; only a raise ends an agreed silence (P-20). */
  private void changed(Fact.SeverityChanged f, Recorded next) {
    boolean raised = f.to().isWorseThan(f.from());
    Promise toOthers = outside.promise();
    Optional<Cadence> external = f.terms().external();
    Instant at = next.happened();
    promise = raised ? promise.raisedTo(f.cadence(), at) : promise.changedTo(f.cadence(), at);
    outside =
        outside.with(raised ? toOthers.raisedTo(external, at) : toOthers.changedTo(external, at));
  }

  private void end(Phase how, Recorded fact, String words, String felt) {
    phase = how;
    ended = Optional.of(new Ending(Incident.author(fact), fact.happened(), words, felt));
    promise = promise.released();
    outside = outside.with(outside.promise().released());
    say(felt);
  }

  private void endedBy(Optional<PersonId> first) {
    Ending again = ended.orElseThrow();
    first.ifPresent(
        by -> ended = Optional.of(new Ending(by, again.at(), again.words(), again.impact())));
  }

  private void say(String felt) {
    impact = felt.isBlank() ? impact : Optional.of(felt);
  }
}
