package muster.card;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.EscalationFact.Callee;
import muster.incident.EscalationFact.Escalated;
import muster.incident.EscalationFact.EscalationAnswered;
import muster.incident.EscalationFact.Tried;
import muster.incident.ExecutiveFact;
import muster.incident.ExecutiveFact.Brief;
import muster.incident.ExecutiveFact.BriefAsked;
import muster.incident.ExecutiveFact.RiskMarked;
import muster.incident.ExternalUpdate;
import muster.incident.Fact;
import muster.incident.HypothesisFact.Finding;
import muster.incident.HypothesisFact.HypothesisAdded;
import muster.incident.HypothesisFact.HypothesisConfirmed;
import muster.incident.HypothesisFact.HypothesisRuledOut;
import muster.incident.HypothesisFact.HypothesisTaken;
import muster.incident.Kind;
import muster.incident.Recorded;
import muster.incident.Risk;
import muster.incident.Update;
import org.junit.jupiter.api.Test;

/** Hypotheses, calls for help and briefs as people see them (P-16 … P-18). */
class BoardTest {
  private static final Optional<URI> STATUS = Optional.of(URI.create("https://status.example/"));
  private static final String POOL = "DB pool exhausted";

  private static Told withBoard(Told told) {
    return told.then(new HypothesisAdded(1, POOL))
        .then(new HypothesisTaken(1, POOL, List.of(), Optional.empty()))
        .then(new HypothesisAdded(2, "DNS of the gateway"))
        .then(new HypothesisRuledOut(2, "DNS of the gateway", "it resolves everywhere"))
        .then(new HypothesisAdded(3, "a bad deploy"))
        .then(new RiskMarked(Risk.LEGAL, Optional.of("card numbers")))
        .then(new RiskMarked(Risk.REVENUE, Optional.empty()));
  }

  @Test
  void theCardSaysWhoIsOnWhat() throws IOException {
    Told told = withBoard(Told.payments()).then(new Fact.UpdateGiven(Update.free("looking")));
    Told.golden("card-board", Card.of(told.incident(), STATUS, Optional.empty()));
  }

  @Test
  void noCardHasMoreThanSixLines() throws IOException {
    String hostile = (Told.HOSTILE + "&".repeat(300)).substring(0, 300);
    Told told = Told.declared(hostile.substring(0, 200), Kind.NEAR_MISS, false, hostile.repeat(9));
    for (int number = 1; number <= 30; number++) {
      told.then(new HypothesisAdded(number, hostile));
      if (number % 4 == 1) {
        told.then(new HypothesisTaken(number, hostile, List.of(), Optional.empty()));
      } else if (number % 4 == 2) {
        told.then(new HypothesisConfirmed(number, hostile, Optional.of(hostile)));
      } else if (number % 4 == 3) {
        told.then(new HypothesisRuledOut(number, hostile, hostile));
      }
    }
    told.then(new RiskMarked(Risk.DATA, Optional.of(hostile)));
    told.then(new Fact.UpdateGiven(Update.free(hostile.repeat(9))));
    Waiting waiting = new Waiting(2, Told.NOON);
    Message card = Card.of(told.incident(), STATUS, Optional.of(waiting));
    Told.golden("card-board-longest", card);
    String lines = Told.blocks(card).get(1).path("text").path("text").asText();
    assertTrue(lines.lines().count() <= 6, lines);
    BlockLimits.check(CallForHelp.privately(told.incident(), call(person()), recorded(told)));
  }

  @Test
  void theChannelHearsOfTheBoard() throws IOException {
    Told told = Told.payments().then(new HypothesisAdded(1, POOL + " " + Told.HOSTILE));
    Told.golden("line-hypothesis", told.heard().orElseThrow());
    Finding out = new Finding(Told.BEN, Told.NOON, "the pool is half empty");
    told.then(new HypothesisTaken(1, POOL, List.of(Told.CY), Optional.of(out)));
    Told.golden("line-hypothesis-again", told.heard().orElseThrow());
    told.then(new HypothesisConfirmed(1, POOL, Optional.of("a larger pool helps")));
    Told.golden("line-hypothesis-confirmed", told.heard().orElseThrow());
  }

  @Test
  void whoeverIsCalledIsToldWhatIsKnown() throws IOException {
    Told told = withBoard(Told.payments()).then(new Fact.UpdateGiven(Update.free("looking")));
    Escalated call = call(person());
    Told.golden("call-privately", CallForHelp.privately(told.incident(), call, recorded(told)));
    Told.golden("line-called", told.then(call).heard().orElseThrow());
    told.then(new EscalationAnswered(1, person(), Duration.ofMinutes(4)));
    Told.golden("line-answered", told.heard().orElseThrow());
    Callee typed = new Callee(Optional.empty(), Optional.empty(), "payments-oncall");
    Told.golden("line-called-group", told.then(call(typed)).heard().orElseThrow());
  }

  @Test
  void onlyAGroupChosenFromTheListIsRung() {
    Callee chosen = new Callee(Optional.empty(), Optional.of("S0PAY"), "payments <!here>");
    Callee typed = new Callee(Optional.empty(), Optional.empty(), "S0PAY <!subteam^S0PAY>");
    assertTrue(text(chosen).startsWith("📟 <!subteam^S0PAY>: "), text(chosen));
    assertFalse(text(typed).contains("<!"), text(typed));
  }

  private static String text(Callee whom) {
    return Told.payments().then(call(whom)).heard().orElseThrow().text();
  }

  @Test
  void executives() throws IOException {
    Told told = withBoard(Told.payments());
    ExternalUpdate update =
        new ExternalUpdate("Cards fail " + Told.HOSTILE, "Failing over", "15:30 UTC", "status");
    Brief brief = new Brief(update, "Revenue: 4,000 EUR a minute\nLegal: card numbers");
    Told.golden("brief", ExecutivePost.brief(told.incident(), brief, Told.ADA.mention()));
    Told.golden(
        "brief-asked", ExecutivePost.prompt(told.incident(), new BriefAsked(Told.ADA, Risk.LEGAL)));
    ExecutiveFact given = new ExecutiveFact.BriefGiven(brief, Optional.of("leaders"), false);
    Told.golden("line-brief", told.then(given).heard().orElseThrow());
  }

  private static Callee person() {
    return Callee.person(Told.BEN);
  }

  private static Escalated call(Callee whom) {
    Instant at = Told.NOON;
    return new Escalated(
        1,
        whom,
        Optional.of("Did the deploy change the pool? " + Told.HOSTILE),
        List.of(new Tried(at, "Decision: roll back to v2.3.0 " + Told.HOSTILE)));
  }

  private static Recorded recorded(Told told) {
    return new Recorded(
        told.incident().id(),
        99,
        call(person()),
        Optional.of(Told.ADA),
        Told.NOON,
        Told.NOON,
        Optional.empty());
  }
}
