package muster.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Absence;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.Phase;
import muster.incident.PostmortemFact;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.Update;
import org.junit.jupiter.api.Test;

/** What the incident's channel hears of each fact. */
class ChannelLineTest {
  private static final Update FOUR =
      new Update("", "30 % of card payments fail", "rolled back", "<@UCY3> fails over by 13:00");

  private static void golden(String name, Told told) throws IOException {
    Told.golden("line-" + name, told.heard().orElseThrow());
  }

  private static void golden(String name, Fact fact) throws IOException {
    golden(name, Told.payments().then(fact));
  }

  @Test
  void severity() throws IOException {
    golden(
        "raised",
        new Fact.SeverityChanged(
            Severity.SEV2,
            Severity.SEV1,
            Optional.of("data is at risk"),
            Told.cadence(15),
            Terms.NONE));
    golden(
        "lowered",
        new Fact.SeverityChanged(
            Severity.SEV2, Severity.SEV3, Optional.empty(), Told.cadence(60), Terms.NONE));
  }

  @Test
  void roles() throws IOException {
    golden("role-taken", new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()));
    golden("role-handed", new Fact.RoleAssigned(Role.SCRIBE, Told.BEN, Optional.of(Told.CY)));
    golden("role-left", new Fact.RoleVacated(Role.COMMS, Told.BEN));
  }

  @Test
  void phases() throws IOException {
    golden(
        "mitigated",
        new Fact.PhaseChanged(Phase.INVESTIGATING, Phase.MITIGATED, Optional.of("rolled back")));
    golden("resolved", new Fact.Resolved("Rolled back", "23 % of checkouts for 10 minutes"));
    golden("cancelled", new Fact.Cancelled("a load test"));
    golden(
        "reopened",
        Told.payments()
            .then(new Fact.Resolved("Rolled back", "23 %"))
            .then(new Fact.Reopened("it is back", Told.cadence(30), Terms.NONE)));
    golden("renamed", new Fact.Renamed("Payment authorisations time out", "Cards are declined"));
  }

  @Test
  void updates() throws IOException {
    golden("update", new Fact.UpdateGiven(FOUR));
    golden(
        "nothing-new",
        Told.payments().then(new Fact.UpdateGiven(FOUR)).then(new Fact.NothingNew()));
  }

  @Test
  void anUpdateThatNobodyGave() throws IOException {
    golden("compiled", new Fact.UpdateCompiled(FOUR, told(2), Optional.empty()));
    golden(
        "compiled-after-absence",
        new Fact.UpdateCompiled(
            FOUR,
            told(2).minus(Duration.ofMinutes(6)),
            Optional.of(new Absence(told(1), told(2).minus(Duration.ofMinutes(1))))));
  }

  @Test
  void theTimeline() throws IOException {
    golden("logged", new Fact.Logged("replica lag 40 s on " + Told.HOSTILE));
    golden("decision", new Fact.DecisionMade("roll back", Optional.of("it is the fastest")));
    golden("amended", new Fact.EntryAmended(3, Optional.empty(), "replica lag 4 s"));
    golden("struck", new Fact.EntryStruck(3, "it was another cluster"));
  }

  @Test
  void thePostmortem() throws IOException {
    golden("postmortem", new PostmortemFact.PostmortemOpened(Depth.FULL));
  }

  @Test
  void whatIsNotForTheChannel() {
    MessageRef message = new MessageRef("C9", "1.2");
    List<Fact> silent =
        List.of(
            new Fact.DeliveryFailed("invite ben", "user_not_found", Optional.empty()),
            new Fact.CardPosted(message, 1),
            new MarkFact.MarkAsked(message),
            new Fact.UpdatePrompted(Told.BEN, Told.NOON));
    silent.forEach(
        fact ->
            assertEquals(Optional.empty(), Told.payments().then(fact).heard(), fact.toString()));
  }

  @Test
  void theTimeOfTheNextUpdateIsNeverCutOff() {
    for (String letter : List.of("a", "&", "<", "😀", "<@UADA1>")) {
      String long3000 = letter.repeat(3000 / letter.length());
      Update update = new Update(long3000, long3000, long3000, long3000);
      Fact late = new Fact.UpdateCompiled(update, Told.NOON, Optional.of(away()));
      for (Fact fact : List.of(new Fact.UpdateGiven(update), late)) {
        Message heard = Told.payments().then(fact).heard().orElseThrow();
        BlockLimits.check(heard);
        assertTrue(heard.blocksJson().contains("Next update"), letter);
      }
    }
  }

  private static Absence away() {
    return new Absence(Told.NOON, Told.NOON.plusSeconds(600));
  }

  /** When {@link Told} tells the fact that follows so many others. */
  private static Instant told(int facts) {
    return Told.NOON.plus(Duration.ofMinutes(10L * facts));
  }
}
