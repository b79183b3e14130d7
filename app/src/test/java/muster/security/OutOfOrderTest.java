package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.database.Incidents;
import muster.incident.Fact;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.RoleFact;
import muster.rehearsal.Deliveries;
import muster.rehearsal.Message;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack promises no order of events, and delivers some of them more than once. */
class OutOfOrderTest {
  private final Yard yard = new Yard();
  private final Deliveries deliveries = yard.workspace().deliveries();

  @AfterEach
  void close() {
    yard.close();
  }

  private String asks(String name, String words) {
    Sender who = yard.member(name);
    return yard.answerTo(Crafted.slash(who, yard.openChannel(), words), who);
  }

  private String privateName() {
    return yard.workspace().nameOf(yard.privateChannel());
  }

  private void released() {
    deliveries.releaseEventsReversed();
    yard.room().settle();
  }

  @Test
  void whoLeftBeforeTheyAreSaidToHaveJoinedIsOutside() {
    deliveries.holdEvents();
    yard.workspace().as("cy").isLetInto(privateName());
    yard.workspace().as("cy").leave(privateName());
    released();
    assertTrue(asks("cy", "status INC-1").contains("There is no incident"));
  }

  @Test
  void whoCameBackIsInside() {
    yard.workspace().as("cy").isLetInto(privateName());
    yard.room().settle();
    deliveries.holdEvents();
    yard.workspace().as("cy").leave(privateName());
    yard.workspace().as("cy").isLetInto(privateName());
    released();
    assertTrue(asks("cy", "status INC-1").contains("Perlmutt"));
  }

  @Test
  void aReactionThatWasTakenOffLeavesNothing() {
    Message said = yard.workspace().as("ada").say(yard.openChannel(), "the index stopped");
    deliveries.holdEvents();
    yard.workspace().as("ada").react(said, "pushpin", true);
    yard.workspace().as("ada").react(said, "pushpin", false);
    released();
    assertFalse(asks("ada", "INC-2 timeline").contains("the index stopped"));
  }

  @Test
  void aReactionThatWasPutBackStands() {
    Message said = yard.workspace().as("ada").say(yard.openChannel(), "the index stopped");
    yard.workspace().as("ada").react(said, "pushpin", true);
    yard.room().settle();
    deliveries.holdEvents();
    yard.workspace().as("ada").react(said, "pushpin", false);
    yard.workspace().as("ada").react(said, "pushpin", true);
    released();
    assertTrue(asks("ada", "INC-2 timeline").contains("the index stopped"));
  }

  @Test
  void whatComesThreeTimesCountsOnce() {
    yard.workspace().faults().deliverEvents(3);
    yard.workspace().as("cy").isLetInto(privateName());
    yard.workspace().as("ben").isLetInto(privateName());
    yard.workspace().as("ben").leave(privateName());
    Message said = yard.workspace().as("ada").say(yard.openChannel(), "the index stopped");
    yard.workspace().as("ada").react(said, "pushpin", true);
    yard.room().stage().type("ada", yard.openChannel(), "@muster log only this");
    assertTrue(asks("cy", "status INC-1").contains("Perlmutt"));
    assertTrue(asks("ben", "status INC-1").contains("There is no incident"));
    assertEquals(1, count(MarkFact.MarkAsked.class));
    assertEquals(1, count(MarkFact.MessageMarked.class));
    assertEquals(1, count(Fact.Logged.class));
  }

  private long count(Class<? extends Fact> kind) {
    return yard.facts().stream().filter(recorded -> kind.isInstance(recorded.fact())).count();
  }

  @Test
  void whoLeftWhileMusterWasAwayIsOutside() {
    yard.workspace().as("cy").isLetInto(privateName());
    yard.room().stage().type("ada", privateName(), "/incident resolve the bucket is closed");
    for (String words : List.of("status INC-1", "INC-1 timeline", "INC-1 postmortem")) {
      assertTrue(asks("cy", words).contains("INC-2026-0001"), words);
    }
    yard.room().stop();
    // Slack does not keep for ever what nobody took.
    deliveries.holdEvents();
    yard.workspace().as("ada").kick(privateName(), yard.id("cy"));
    yard.room().passUnattended(Duration.ofHours(1));
    yard.room().start();
    for (String words : List.of("status INC-1", "INC-1 timeline", "INC-1 postmortem")) {
      assertTrue(asks("cy", words).contains("There is no incident"), words);
    }
  }

  private Optional<PersonId> commander() {
    return yard.room()
        .node()
        .database()
        .read(handle -> new Incidents(handle).load(2).orElseThrow())
        .commander();
  }

  private void leads(String name) {
    asks("ada", "INC-2 ic <@" + yard.id(name) + ">");
    yard.room().settle();
  }

  @Test
  void whoCameBackStillLeads() {
    leads("cy");
    yard.room().pass(Duration.ofMinutes(1));
    deliveries.holdEvents();
    yard.workspace().as("cy").leave(openName());
    yard.workspace().as("cy").isLetInto(openName());
    released();
    assertEquals(Optional.of(new PersonId(yard.id("cy"))), commander());
  }

  @Test
  void whoLeftBeforeTheyTookCommandStillLeads() {
    leads("cy");
    yard.room().pass(Duration.ofMinutes(1));
    deliveries.holdEvents();
    yard.workspace().as("cy").leave(openName());
    yard.room().pass(Duration.ofMinutes(1));
    leads("ben");
    leads("cy");
    released();
    assertEquals(Optional.of(new PersonId(yard.id("cy"))), commander());
  }

  @Test
  void leavingThatIsToldThreeTimesIsRecordedOnce() {
    leads("cy");
    yard.room().pass(Duration.ofMinutes(1));
    yard.workspace().faults().deliverEvents(3);
    yard.workspace().as("cy").leave(openName());
    yard.room().settle();
    assertEquals(Optional.empty(), commander());
    assertEquals(
        1, yard.facts().stream().filter(r -> r.fact() instanceof RoleFact.HolderLeft).count());
  }

  @Test
  void whoWasDeactivatedWhileMusterWasAwayLeadsNothing() {
    leads("cy");
    yard.room().stop();
    deliveries.holdEvents();
    yard.workspace().deactivate("cy");
    yard.room().passUnattended(Duration.ofHours(1));
    yard.room().start();
    assertEquals(Optional.empty(), commander());
  }

  private String openName() {
    return yard.workspace().nameOf(yard.openChannel());
  }
}
