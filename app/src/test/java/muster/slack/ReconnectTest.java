package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import muster.playbook.Playbook;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;

/** A connection that breaks is opened again, and what happened meanwhile arrives. */
class ReconnectTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void eventsOfADroppedConnectionArriveOnTheNext() throws Exception {
    try (Room room = new Room(Playbook.standard())) {
      room.stage().type("ada", "general", "/incident declare sev2 Payments time out");
      room.workspace().connections().drop();
      assertTrue(room.workspace().connections().awaitNone(PATIENCE));
      room.workspace().as("ada").say("inc-0001-payments-time-out", "@muster log while it was away");
      assertTrue(room.workspace().connections().await(1, PATIENCE));
      room.settle();
      long logged =
          room.workspace().messages("inc-0001-payments-time-out").stream()
              .filter(message -> message.text().startsWith("📝"))
              .count();
      assertEquals(1, logged);
    }
  }

  @Test
  void aRefreshThatSlackAsksForGoesUnnoticed() throws Exception {
    try (Room room = new Room(Playbook.standard())) {
      room.workspace().connections().refresh();
      assertTrue(room.workspace().connections().await(1, PATIENCE));
      room.stage().type("ada", "general", "/incident list");
      assertEquals(1, room.workspace().messages("general").size());
    }
  }
}
