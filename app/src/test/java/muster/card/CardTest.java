package muster.card;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.Update;
import org.junit.jupiter.api.Test;

/** The pinned card in each state; the files are what people see. */
class CardTest {
  private static final Optional<URI> STATUS = Optional.of(URI.create("https://status.example/"));

  private static void golden(String name, Told told) throws IOException {
    Told.golden(name, Card.of(told.incident(), STATUS, Optional.empty()));
  }

  @Test
  void whatSlackHasNotTakenYetIsSaid() throws IOException {
    Told told = Told.declared("Payments time out", Kind.PRODUCTION, false, "");
    Waiting waiting = new Waiting(2, Instant.parse("2026-11-20T14:31:00Z"));
    Told.golden("card-waiting", Card.of(told.incident(), STATUS, Optional.of(waiting)));
  }

  @Test
  void atFirstNothingIsKnown() throws IOException {
    golden("card-empty", Told.declared("Payments time out", Kind.PRODUCTION, false, ""));
  }

  @Test
  void inTheMiddleOfIt() throws IOException {
    golden(
        "card-typical",
        Told.payments()
            .then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()))
            .then(new Fact.RoleAssigned(Role.COMMS, Told.BEN, Optional.empty()))
            .then(new Fact.PhaseChanged(Phase.INVESTIGATING, Phase.IDENTIFIED, Optional.empty()))
            .then(
                new Fact.UpdateGiven(
                    new Update(
                        "",
                        "30 % of card payments fail",
                        "rolled back",
                        "<@UCY3> fails over by 13:00"))));
  }

  @Test
  void nothingIsPromised() throws IOException {
    golden(
        "card-no-promise",
        Told.payments()
            .then(
                new Fact.SeverityChanged(
                    Severity.SEV2, Severity.SEV3, Optional.empty(), Optional.empty(), Terms.NONE)));
  }

  @Test
  void resolved() throws IOException {
    golden(
        "card-resolved",
        Told.payments()
            .then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()))
            .then(new Fact.Resolved("Rolled back to v2.3.0", "23 % of checkouts for 30 minutes")));
  }

  @Test
  void cancelled() throws IOException {
    golden("card-cancelled", Told.payments().then(new Fact.Cancelled("a load test")));
  }

  @Test
  void drillsAndPrivateOnesAreMarked() throws IOException {
    golden("card-drill", Told.declared("Region lost", Kind.DRILL, false, "nobody can log in"));
    golden("card-private", Told.declared("Data in a public bucket", Kind.PRODUCTION, true, ""));
  }

  @Test
  void theLongestAndMostHostile() throws IOException {
    String title = (Told.HOSTILE + "x".repeat(200)).substring(0, 200);
    String impact = Told.HOSTILE + "&".repeat(3000 - Told.HOSTILE.length());
    golden("card-longest", Told.declared(title, Kind.NEAR_MISS, false, impact));
  }

  @Test
  void whatWasSaidLastIsOnTheCard() {
    Incident incident =
        Told.payments().then(new Fact.UpdateGiven(Update.free("wallets work again"))).incident();
    assertTrue(
        Card.of(incident, STATUS, Optional.empty()).blocksJson().contains("wallets work again"));
    assertFalse(Card.of(incident, STATUS, Optional.empty()).blocksJson().contains("none promised"));
  }
}
