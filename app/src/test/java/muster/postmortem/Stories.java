package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.CY;
import static muster.postmortem.Story.appointed;
import static muster.postmortem.Story.declared;
import static muster.postmortem.Story.phase;
import static muster.postmortem.Story.update;
import static muster.postmortem.Story.wrote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import muster.incident.Absence;
import muster.incident.ActionFact;
import muster.incident.ActionPlan;
import muster.incident.DueDay;
import muster.incident.Fact;
import muster.incident.FactorCategory;
import muster.incident.FactorFact;
import muster.incident.HypothesisFact;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.Phase;
import muster.incident.Pursuit;
import muster.incident.ReviewFact;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.TicketFact;
import muster.incident.TimelineFact;
import muster.incident.Update;
import muster.incident.WorkaroundFact;
import muster.incident.Workarounds;

/** Incidents that could have happened. */
public final class Stories {
  private static final MessageRef PAGE = new MessageRef("C1", "1795183380.000100");

  private Stories() {}

  /** Two hours, one back-dated line, one amended and one struck, and a message of an alert. */
  public static Story rollback() {
    return new Story()
        .at(
            "14:02",
            ADA,
            declared("Payment authorisations time out", Severity.SEV3, "23 % of checkouts fail"))
        .at("14:02", ADA, appointed(Role.COMMANDER, ADA))
        .itself("14:03", new Fact.ChannelOpened("C1", "inc-0142-payment-authorisations-time-out"))
        .at("14:04", ADA, appointed(Role.TECH_LEAD, BEN))
        .at(
            "14:09",
            ADA,
            new Fact.SeverityChanged(
                Severity.SEV3,
                Severity.SEV2,
                Optional.of("cards too"),
                Story.cadence(30),
                Terms.NONE))
        .at("14:00", BEN, new MarkFact.MessageMarked(PAGE, "Pager", "p99 > 8 s on pay-api_eu", "x"))
        .at("13:55", BEN, new Fact.Logged("<@UBEN2> deployed v2.4.0 of pay-api"))
        .at(
            "14:30",
            ADA,
            update(
                "23 % of checkouts fail, cards only", "restart, no change", "<@UBEN2> rolls back"))
        .at(
            "14:42",
            ADA,
            new Fact.DecisionMade("roll back to v2.3.1", Optional.of("it is fastest")))
        .at("14:43", CY, new Fact.Logged("lunch is here"))
        .at("14:44", ADA, new Fact.EntryAmended(9, Optional.empty(), "roll back to v2.3.0"))
        .at("14:45", CY, new Fact.EntryStruck(10, "wrong channel"))
        .at("14:51", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "v2.3.0 is out"))
        .at("14:58", ADA, new Fact.NothingNew())
        .at(
            "15:10",
            ADA,
            new Fact.Resolved("rolled back to v2.3.0", "23 % of checkouts failed for 49 minutes"));
  }

  /** A night, a day and a handover; nobody led for a while and Muster itself was down. */
  public static Story longNight() {
    Instant due = Instant.parse("2026-11-21T02:30:00Z");
    Absence away = new Absence(due.minusSeconds(500), due.plusSeconds(360));
    return new Story()
        .at("22:07", BEN, declared("Exports are late", Severity.SEV1, ""))
        .at("22:15", BEN, appointed(Role.COMMANDER, ADA))
        .at("22:20", ADA, update("no exports since 21:40", "", "<@UCY3> reads the queue"))
        .itself("22:50", compiled("2026-11-20T22:50:00Z", Optional.empty()))
        .on("2026-11-21")
        .itself("02:36", compiled("2026-11-21T02:30:00Z", Optional.of(away)))
        .at("03:00", ADA, new Fact.RoleVacated(Role.COMMANDER, ADA))
        .at("03:18", CY, appointed(Role.COMMANDER, CY))
        .at("09:00", CY, new Fact.RoleAssigned(Role.COMMANDER, BEN, Optional.of(CY)))
        .at("22:30", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "the queue drains"))
        .at(
            "23:10",
            BEN,
            new Fact.Resolved("a second consumer drains the queue", "4,200 files late"));
  }

  private static Fact compiled(String due, Optional<Absence> away) {
    return new Fact.UpdateCompiled(Update.free("as far as known"), Instant.parse(due), away);
  }

  /** It came back an hour later. */
  public static Story reopened() {
    return new Story()
        .at("10:00", ADA, declared("Search is empty", Severity.SEV2, "no results for 4,000 users"))
        .at("10:00", ADA, appointed(Role.COMMANDER, ADA))
        .at("10:20", ADA, update("no results", "reindex", "wait"))
        .at("10:25", ADA, phase(Phase.INVESTIGATING, Phase.MITIGATED, "index rebuilt"))
        .at("10:40", ADA, new Fact.Resolved("index rebuilt", "no results for 4,000 users"))
        .at(
            "11:45",
            BEN,
            new Fact.Reopened("<@UCY3> sees empty results again", Story.cadence(30), Terms.NONE))
        .at("12:05", ADA, update("no results again", "", "block the job"))
        .at("12:20", ADA, new Fact.Resolved("the nightly job no longer deletes the alias", ""));
  }

  /** Declared and resolved in the same minute, with nothing in between. */
  public static Story empty() {
    return new Story()
        .at("09:00", ADA, declared("False alarm of the new probe", Severity.SEV2, ""))
        .at("09:00", ADA, new Fact.Resolved("", ""));
  }

  /** Nobody should be able to do anything to the document by what they say. */
  public static Story hostile() {
    String html = "</script><img src=x onerror=alert(1)>";
    return new Story()
        .at(
            "08:00",
            ADA,
            declared("# 決済が遅い 🔥 | **[x](javascript:alert(1))**", Severity.SEV2, html))
        .at(
            "08:01",
            BEN,
            new Fact.Logged("# one\n\n## Lessons learned\n- [ ] two\r\n```\n| a | b |"))
        .at(
            "08:02",
            BEN,
            new Fact.Logged("<@UBEN2> and <@UNOBODY|cy> and <\u200B@UADA1> <<@UADA1>@here>"))
        .at("08:03", BEN, new Fact.Logged("\u202Eevil\u202C \uD800 null\u0000byte &lt;b&gt; \\"))
        .at("08:04", BEN, new Fact.Logged("1. see https://ci.example/a_b*c_d?x=1), 👩‍🚒 障害"))
        .at(
            "08:05",
            CY,
            wrote(Section.LESSONS, "# Title\n\nlesson\n===\n" + html + "\n```\n<b> open"))
        .at(
            "08:06",
            CY,
            wrote(
                Section.FACTORS,
                "- `<pool>` of <@UBEN2>\n- [a](javascript:x) <https://a.example/x>"));
  }

  /** People have written most of it. */
  public static Story written() {
    return rollback()
        .at("16:00", BEN, wrote(Section.ROOT_CAUSE, "first try"))
        .at(
            "16:10",
            BEN,
            wrote(
                Section.ROOT_CAUSE,
                "The pool was halved by v2.4.0.\n\n- it is set per pod\n- `kubectl get <pod>` showed it"))
        .at("16:12", CY, wrote(Section.TIMELINE, "Times before 14:02 are from the deploy log."))
        .at(
            "16:15",
            CY,
            wrote(
                Section.ACTIONS, "| action | owner |\n| --- | --- |\n| alert at 80 % | <@UBEN2> |"))
        .at("16:20", CY, wrote(Section.WENT_WELL, "   "));
  }

  /** All that a postmortem can hold: hypotheses, factors, actions, a workaround, a review. */
  public static Story learned() {
    Instant late = Instant.parse("2026-11-20T15:00:00Z");
    return written()
        .at("14:10", BEN, new HypothesisFact.HypothesisAdded(1, "the pool is exhausted"))
        .at("14:12", CY, new HypothesisFact.HypothesisAdded(2, "the database is slow"))
        .at("14:20", CY, new HypothesisFact.HypothesisRuledOut(2, "the database is slow", "2 ms"))
        .at(
            "14:35",
            BEN,
            new HypothesisFact.HypothesisConfirmed(
                1, "the pool is exhausted", Optional.of("<@UBEN2> counted 40 of 40")))
        .at(
            "15:04",
            ADA,
            new Fact.UpdateGiven(new Update("", "recovering", "", ""), Optional.of(late)))
        .at(
            "16:30",
            BEN,
            new FactorFact.FactorNamed(1, FactorCategory.MONITORING, "Nothing watches the pool"))
        .at(
            "16:31",
            BEN,
            new FactorFact.FactorNamed(2, FactorCategory.REVIEW, "<@UCY3> has no test of the pool"))
        .at("16:40", BEN, new ActionFact.ActionPlanned(1, alert()))
        .itself(
            "16:41",
            new TicketFact.TicketOpened(
                1, alert().text(), "ops/pay#7", "https://github.example/ops/pay/issues/7"))
        .at("17:00", BEN, new ActionFact.ActionImplemented(1, alert().text(), "rule 17 is live"))
        .at(
            "16:45",
            CY,
            new WorkaroundFact.WorkaroundKept(
                1,
                new Workarounds.Terms(
                    "Pool of 80 by hand",
                    BEN,
                    day("2026-12-01"),
                    Optional.of("size it by the number of pods"),
                    Optional.empty(),
                    Pursuit.STANDARD)))
        .at(
            "17:10",
            CY,
            new ReviewFact.ReviewCommented(
                1, Optional.of(Section.ROOT_CAUSE), "<@UBEN2>, why was it halved?"))
        .itself("17:20", copied("F1", "p99 <eu>.png", "image/png", 68))
        .itself("17:20", copied("F2", "heap.hprof", "application/octet-stream", 123_456))
        .itself("17:20", copied("F3", "wall.png", "image/png", 9_000_000))
        .itself(
            "17:21", new TimelineFact.FileNotCopied(PAGE, "F4", "core", "it is gone from Slack"))
        .at(
            "18:00",
            ADA,
            new ReviewFact.PostmortemFinalised(Optional.empty(), "The pool was halved."))
        .at("19:00", BEN, new ReviewFact.AddendumWritten(1, "The **old** pool had 80 per pod."));
  }

  private static Fact copied(String id, String name, String type, long size) {
    return new TimelineFact.FileCopied(PAGE, id, name, type, size, "0123456789abcdef".repeat(4));
  }

  private static ActionPlan alert() {
    return new ActionPlan(
        "Add alert: DB pool > 80 % for 5 min",
        BEN,
        day("2026-12-04"),
        "fires in a staged pool exhaustion",
        "run the staged test, attach the page",
        ActionPlan.Category.DETECT,
        ActionPlan.Strength.DETECTED,
        Optional.of(1),
        Optional.of(CY),
        Pursuit.STANDARD);
  }

  private static DueDay day(String date) {
    return new DueDay(LocalDate.parse(date), ZoneId.of("Europe/Berlin"));
  }
}
