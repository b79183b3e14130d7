package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.database.Database;
import muster.database.Incidents;
import muster.incident.PersonId;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays on the Home of somebody who may not know of a private incident any more. */
class HomesTest {
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final PersonId BEN = new PersonId("U0BEN");
  private static final String TITLE = "Data in a public bucket";

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster =
      new WithoutSlack(database, Instant.parse("2026-11-20T14:00:00Z"));
  private final Homes homes = muster.homes();
  private String channel;

  @BeforeEach
  void benSeesAPrivateIncident() {
    muster.type(ADA, "declare sev1 %s --private".formatted(TITLE));
    muster.settle();
    channel =
        database
            .read(handle -> new Incidents(handle).load(1))
            .orElseThrow()
            .places()
            .channel()
            .orElseThrow();
    muster.roster().joined(channel, BEN.value(), muster.now());
    homes.opened(BEN, 0);
    homes.draw(BEN);
    assertTrue(shown().getLast().contains(TITLE));
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private List<String> shown() {
    return muster.chat().in("home/" + BEN);
  }

  private void leave() {
    muster.pass(Duration.ofSeconds(1));
    muster.roster().left(channel, BEN.value(), muster.now());
    assertEquals(1, shown().size(), "nothing is asked of Slack before the ack");
    homes.refresh();
  }

  @Test
  void itIsGoneAtTheNextLook() {
    leave();
    assertFalse(shown().getLast().contains(TITLE));
  }

  @Test
  void itIsGoneThoughTheyOpenedTheirsLongAgo() {
    muster.pass(Duration.ofHours(2));
    homes.tidy();
    leave();
    assertFalse(shown().getLast().contains(TITLE));
  }

  @Test
  void itIsTriedAgainWhileSlackIsAway() {
    muster.pass(Duration.ofHours(2));
    muster.chat().away("home");
    leave();
    muster.chat().away();
    muster.pass(Duration.ofMinutes(1));
    homes.refresh();
    assertFalse(shown().getLast().contains(TITLE));
  }
}
