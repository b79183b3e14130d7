package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What takes a fact back, if anything does. A fact is never deleted: it is followed by facts that
 * put back what was before.
 */
public sealed interface Compensation {
  /**
   * It can be taken back as long as nothing was built on it.
   *
   * @param facts what puts back what was before; empty where only the timeline shows it
   * @param happened when that happened, where it was not now
   * @param otherwise what comes to the same once it is too late, as a whole sentence
   */
  record Possible(List<Fact> facts, Optional<Instant> happened, String otherwise)
      implements Compensation {}

  /**
   * It cannot be taken back.
   *
   * @param because as the rest of a sentence, with what to do instead
   */
  record Impossible(String because) implements Compensation {}

  /**
   * @param change what was done
   * @param before the incident as it stood before
   */
  static Compensation of(Recorded change, Incident before) {
    return switch (change.fact()) {
      case Fact.RoleAssigned f -> back(role(f), typed(f.role().word() + holder(f.insteadOf())));
      case Fact.RoleVacated f ->
          back(
              new Fact.RoleAssigned(f.role(), f.person(), Optional.empty()),
              typed(f.role().word() + " " + f.person().mention()));
      case Fact.SeverityChanged f ->
          back(severity(f, before), typed("sev " + digit(f.from()) + " because …"));
      case Fact.PhaseChanged f ->
          back(
              new Fact.PhaseChanged(f.to(), f.from(), Optional.empty()),
              typed("phase " + f.from().word()));
      case Fact.Renamed f ->
          back(new Fact.Renamed(f.to(), f.from()), typed("rename " + shown(f.from())));
      case Fact.Resolved f -> opened(before);
      case Fact.Cancelled f -> opened(before);
      case LinkFact.Merged f -> opened(before);
      case Fact.Reopened f -> closed(before);
      case Fact.Logged f -> struck(change);
      case Fact.DecisionMade f -> struck(change);
      case Fact.EntryAmended f -> off(typed("amend #" + f.entry() + " …"));
      case Fact.EntryStruck f -> off(typed("log …") + " with the words of `#" + f.entry() + "`");
      case MarkFact.MarkAsked f ->
          back(new MarkFact.MarkRemoved(f.message()), "Take your reaction off the message");
      case MarkFact.MarkRemoved f ->
          back(new MarkFact.MarkAsked(f.message()), "Put your reaction on the message again");
      case Fact.Declared f ->
          none("a channel cannot be un-created. " + typed("cancel because …") + " ends it");
      case Fact.UpdateGiven f -> read("update …");
      case Fact.NothingNew f -> read("update …");
      case PromiseFact.ExternalUpdateGiven f -> none("it has been read outside by now");
      case PromiseFact.ExternalNothingNew f -> none("it has been read outside by now");
      case PromiseFact.UpdatesPaused f ->
          back(unpaused(f.audience(), before), typed(("unpause " + f.audience().word()).strip()));
      case PromiseFact.UpdatesResumed f -> none(typed("pause 1h because …") + " pauses them again");
      case PromiseFact.UpdateSnoozed f -> none(typed("update") + " may be given at any time");
      case PromiseFact.CadenceChanged f -> none(typed("cadence …") + " changes it again");
      case PromiseFact.ExternalUpdatePrompted f -> mustersOwn();
      case PromiseFact.ExternalUpdateDue f -> mustersOwn();
      case PromiseFact.UpdateChased f -> mustersOwn();
      case PromiseFact.UpdateOverdue f -> mustersOwn();
      case HypothesisFact f ->
          none(
              "the board keeps what was thought. "
                  + typed("hypothesis list")
                  + " changes its state");
      case EscalationFact f -> none("they have been called: tell them in the channel");
      case ExecutiveFact.BriefGiven f -> none("it has been read by now: send another");
      case ExecutiveFact.RiskMarked f ->
          back(risk(f.risk(), before), typed("risk " + f.risk().word() + " none"));
      case ExecutiveFact.RiskCleared f ->
          back(risk(f.risk(), before), typed("risk " + f.risk().word()));
      case ExecutiveFact.BriefAsked f -> mustersOwn();
      case StatusPageFact f -> mustersOwn();
      case RoleFact f -> none(typed("handover …") + " or the role's own command changes it");
      case ShieldFact f -> none(typed("shield on|off") + " switches it");
      case FactorFact f -> factor(f, before);
      case ReviewFact f ->
          ReviewUndo.instead(f).map(Compensation::none).orElseGet(Compensation::mustersOwn);
      case AlertFact f -> none("take your reaction off the message");
      case ActionFact f ->
          none("others may count on it. " + typed("action #" + f.number()) + " changes it");
      case WorkaroundFact f ->
          none("others may count on it. " + typed("workaround #" + f.number()) + " changes it");
      case TicketFact f ->
          none(
              "the tracker has it. "
                  + typed("ticket #" + f.number() + " https://…")
                  + " names another");
      case DrillFact.DrillBegun f -> none(typed("cancel because …") + " ends the drill");
      case DrillFact.CuesStopped f -> none(typed("drill …") + " begins another drill");
      case DrillFact.CueGiven f -> mustersOwn();
      case ErasureFact f -> mustersOwn();
      case RunbookFact f -> none("others may read it. " + typed("runbook") + " writes it anew");
      case TimelineFact.OfMoment f -> off(typed("milestone " + f.moment().word() + " …"));
      case TimelineFact f -> mustersOwn();
      case PostmortemFact.SectionWritten f ->
          none("it has replaced the text: " + typed("postmortem edit " + f.section().word()));
      case PostmortemFact.PostmortemExported f -> none("the file is in the channel");
      case LinkFact.Absorbed f -> none("it belongs to " + f.from() + ": undo or reopen that one");
      case LinkFact.Parted f -> none("it belongs to " + f.from());
      case UndoFact f -> none("it has put back what was before");
      case Fact.ByMuster f -> mustersOwn();
      case Fact.UpdateCompiled f -> mustersOwn();
      case MarkFact.MessageMarked f -> mustersOwn();
      case PostmortemFact.PostmortemOpened f -> mustersOwn();
    };
  }

  private static Fact role(Fact.RoleAssigned assigned) {
    return assigned
        .insteadOf()
        .<Fact>map(
            before ->
                new Fact.RoleAssigned(assigned.role(), before, Optional.of(assigned.person())))
        .orElseGet(() -> new Fact.RoleVacated(assigned.role(), assigned.person()));
  }

  private static String holder(Optional<PersonId> before) {
    return " " + before.map(PersonId::mention).orElse("none");
  }

  /** Nobody is notified a second time because of a slip. */
  private static Fact severity(Fact.SeverityChanged changed, Incident before) {
    return new Fact.SeverityChanged(
        changed.to(),
        changed.from(),
        Optional.empty(),
        before.promise().cadence(),
        before.terms().pinging(false).promisingOutside(before.outside().promise().cadence()));
  }

  private static Fact unpaused(Audience audience, Incident before) {
    return before
        .promise(audience)
        .paused()
        .<Fact>map(was -> new PromiseFact.UpdatesPaused(audience, was.until(), was.why()))
        .orElseGet(() -> new PromiseFact.UpdatesResumed(audience, Optional.empty()));
  }

  private static Fact risk(Risk risk, Incident before) {
    return Optional.ofNullable(before.risks().marked().get(risk))
        .map(note -> Optional.of(note).filter(words -> !words.isEmpty()))
        .<Fact>map(note -> new ExecutiveFact.RiskMarked(risk, note))
        .orElseGet(() -> new ExecutiveFact.RiskCleared(risk));
  }

  private static Compensation factor(FactorFact fact, Incident before) {
    return FactorUndo.of(fact, before.factors())
        .map(put -> back(put, typed("postmortem factor #" + fact.number() + " …")))
        .orElseGet(() -> none("the factor has gone since"));
  }

  private static String digit(Severity severity) {
    return severity.name().substring("SEV".length());
  }

  private static Compensation opened(Incident before) {
    Fact reopened =
        new Fact.Reopened("that was undone", before.promise().cadence(), before.terms());
    List<Fact> facts =
        before.phase() == Phase.INVESTIGATING
            ? List.of(reopened)
            : List.of(
                reopened,
                new Fact.PhaseChanged(Phase.INVESTIGATING, before.phase(), Optional.empty()));
    return new Possible(facts, Optional.empty(), typed("reopen because …"));
  }

  private static Compensation closed(Incident before) {
    Incident.Ending ending = before.ended().orElseThrow();
    return switch (before.phase()) {
      case RESOLVED ->
          new Possible(
              List.of(new Fact.Resolved(ending.words(), ending.impact(), Optional.of(ending.by()))),
              Optional.of(ending.at()),
              typed("resolve …"));
      case CANCELLED ->
          new Possible(
              List.of(new Fact.Cancelled(ending.words(), Optional.of(ending.by()))),
              Optional.of(ending.at()),
              typed("cancel because …"));
      case DUPLICATE -> none("both incidents are told of it: " + typed("duplicate INC-…"));
      case INVESTIGATING, IDENTIFIED, MITIGATED, MONITORING -> none("it was open before");
    };
  }

  private static Compensation struck(Recorded change) {
    return off(typed("strike #" + change.seq() + " because …"));
  }

  private static Compensation off(String otherwise) {
    return new Possible(List.of(), Optional.empty(), otherwise);
  }

  private static Compensation back(Fact fact, String otherwise) {
    return new Possible(List.of(fact), Optional.empty(), otherwise);
  }

  private static Compensation read(String instead) {
    return none("people have read it. Say what is right: " + typed(instead));
  }

  private static Compensation mustersOwn() {
    return none("Muster did it by itself");
  }

  private static Compensation none(String because) {
    return new Impossible(because);
  }

  /** As somebody would type it. */
  static String typed(String words) {
    return "`/incident " + words + "`";
  }

  private static String shown(String text) {
    return Wording.shown(text).replace("`", "'");
  }
}
