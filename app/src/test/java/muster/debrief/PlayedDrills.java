package muster.debrief;

import static muster.debrief.DrillLog.ADA;
import static muster.debrief.DrillLog.BEN;
import static muster.debrief.DrillLog.CY;
import static muster.debrief.DrillLog.DEE;
import static muster.debrief.DrillLog.appointed;
import static muster.debrief.DrillLog.commanded;
import static muster.debrief.DrillLog.declared;
import static muster.debrief.DrillLog.planned;

import java.util.List;
import java.util.Optional;
import muster.incident.ActionPlan;
import muster.incident.EscalationFact.Callee;
import muster.incident.EscalationFact.Escalated;
import muster.incident.ExecutiveFact.Brief;
import muster.incident.ExecutiveFact.BriefGiven;
import muster.incident.ExecutiveFact.RiskMarked;
import muster.incident.ExternalUpdate;
import muster.incident.Fact;
import muster.incident.FactorCategory;
import muster.incident.FactorFact.FactorNamed;
import muster.incident.HypothesisFact.Finding;
import muster.incident.HypothesisFact.HypothesisAdded;
import muster.incident.HypothesisFact.HypothesisConfirmed;
import muster.incident.HypothesisFact.HypothesisRuledOut;
import muster.incident.HypothesisFact.HypothesisTaken;
import muster.incident.Moment;
import muster.incident.Phase;
import muster.incident.PostmortemFact.PostmortemExported;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.PromiseFact.ExternalUpdateGiven;
import muster.incident.Pursuit;
import muster.incident.Risk;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.TimelineFact.MomentSet;
import muster.incident.Update;
import muster.incident.WorkaroundFact.WorkaroundKept;
import muster.incident.Workarounds;

/** Two drills: one that kept to the playbook, and one that tried everything else. */
final class PlayedDrills {
  private PlayedDrills() {}

  private static final Fact.UpdateGiven SYMPTOM =
      new Fact.UpdateGiven(new Update("", "23 % of card payments time out", "nothing yet", "ben"));

  private static final ExternalUpdateGiven OUTSIDE =
      new ExternalUpdateGiven(new ExternalUpdate("Cards fail", "Going back", "", "status"));

  static DrillLog byTheBook() {
    return new DrillLog()
        .cue("14:20", "deployed")
        .cue("14:26", "first-customers")
        .at("14:30", ADA, declared(Severity.SEV3, "8 % of checkouts fail", commanded()))
        .at("14:30", ADA, appointed(Role.COMMANDER, ADA))
        .at("14:31", ADA, appointed(Role.TECH_LEAD, BEN))
        .at("14:31", ADA, appointed(Role.COMMS, CY))
        .cue("14:32", "worse")
        .at("14:33", BEN, raised(Severity.SEV3, Severity.SEV2))
        .at("14:33", CY, OUTSIDE)
        .cue("14:34", "network")
        .at("14:35", DEE, new HypothesisAdded(1, "The pool is too small for v2.4.0"))
        .at("14:36", DEE, new HypothesisAdded(2, "The line drops packets, says <@UBEN2>"))
        .at("14:37", CY, SYMPTOM)
        .at("14:38", ADA, decided("roll back"))
        .at("14:39", DEE, new HypothesisRuledOut(2, "The line drops packets", "no loss"))
        .at("14:40", ADA, called("Please watch the pool"))
        .at("14:44", BEN, new HypothesisConfirmed(1, "The pool", Optional.empty()))
        .at("14:46", BEN, mitigated())
        .cue("14:48", "recovers")
        .at("14:50", ADA, new RiskMarked(Risk.DATA, Optional.empty()))
        .at("14:52", ADA, new BriefGiven(brief(), Optional.empty(), false))
        .at("15:05", CY, new Fact.NothingNew())
        .at("15:14", ADA, new Fact.Resolved("Rolled back", "23 % of card payments"))
        .at("15:20", ADA, new SectionWritten(Section.ROOT_CAUSE, "Two connections for one."))
        .at("15:21", ADA, factor(1))
        .at("15:22", ADA, planned(1, BEN, 1))
        .at("15:22", ADA, planned(2, DEE, 1))
        .at("15:22", ADA, planned(3, CY, 1))
        .at("15:23", ADA, new PostmortemExported("md", Optional.empty()));
  }

  /** Nearly everything that a first drill meets. */
  static DrillLog againstTheBook() {
    return new DrillLog()
        .cue("14:20", "deployed")
        .cue("14:26", "first-customers")
        .at("14:50", ADA, declared(Severity.SEV2, "", commanded()))
        .since("14:26", "14:50", ADA, new MomentSet(Moment.DETECTED, Optional.empty()))
        .cue("14:52", "worse")
        .at("14:54", ADA, called(""))
        .cue("14:54", "network")
        .cue("14:58", "merchant-asks")
        .at("15:02", BEN, appointed(Role.COMMANDER, BEN))
        .at("15:02", BEN, appointed(Role.TECH_LEAD, BEN))
        .cue("15:04", "nobody-tells-us")
        .at("15:05", BEN, new HypothesisAdded(1, "The line drops packets"))
        .at("15:08", BEN, new HypothesisRuledOut(1, "The line drops packets", "no loss"))
        .at("15:12", DEE, takenAgain())
        .at("15:15", BEN, new HypothesisConfirmed(1, "The line", Optional.empty()))
        .at("15:16", BEN, phase(Phase.INVESTIGATING, Phase.IDENTIFIED))
        .itself("15:20", compiled("15:20"))
        .at("15:25", BEN, raised(Severity.SEV2, Severity.SEV1))
        .at("15:26", BEN, new RiskMarked(Risk.REVENUE, Optional.empty()))
        .at("15:30", BEN, new Fact.RoleVacated(Role.COMMANDER, BEN))
        .at("15:34", CY, new Fact.UpdateGiven(new Update("", "", "rolled back", "")))
        .at("15:36", CY, appointed(Role.COMMANDER, CY))
        .at("15:37", CY, new Fact.DecisionMade("roll back", Optional.empty()))
        .at("15:40", CY, new Fact.Resolved("Rolled back", "cards"))
        .at("15:45", CY, new Fact.Reopened("it is back", Optional.empty(), Terms.NONE))
        .at("15:49", DEE, kept("Restart every hour"))
        .at("15:50", DEE, new Fact.Resolved("Rolled back again", "cards"))
        .at("15:52", CY, factor(1))
        .at("15:53", CY, planned(1, BEN, Optional.empty(), ActionPlan.Strength.CARE))
        .at("15:54", CY, new PostmortemExported("md", Optional.empty()));
  }

  private static Fact raised(Severity from, Severity to) {
    return new Fact.SeverityChanged(
        from, to, Optional.of("23 % fail"), declared(to, "", commanded()).cadence(), commanded());
  }

  private static Fact decided(String what) {
    return new Fact.DecisionMade(what, Optional.of("it restores payments fastest"));
  }

  static Fact mitigated() {
    return phase(Phase.INVESTIGATING, Phase.MITIGATED);
  }

  static Fact phase(Phase from, Phase to) {
    return new Fact.PhaseChanged(from, to, Optional.empty());
  }

  private static Fact compiled(String due) {
    return new Fact.UpdateCompiled(
        Update.free("from the record"), DrillLog.time(due), Optional.empty());
  }

  private static Fact takenAgain() {
    return new HypothesisTaken(
        1,
        "The line drops packets",
        List.of(),
        Optional.of(new Finding(BEN, DrillLog.time("15:08"), "no loss")));
  }

  private static Fact called(String words) {
    return new Escalated(
        1, Callee.person(DEE), Optional.of(words).filter(w -> !w.isEmpty()), List.of());
  }

  private static Brief brief() {
    return new Brief(new ExternalUpdate("Cards fail", "Going back", "", ""), "data");
  }

  private static Fact kept(String text) {
    return new WorkaroundKept(
        1,
        new Workarounds.Terms(
            text, BEN, DrillLog.day(14), Optional.empty(), Optional.empty(), Pursuit.STANDARD));
  }

  private static Fact factor(int number) {
    return new FactorNamed(number, FactorCategory.MONITORING, "No alert on the pool");
  }
}
