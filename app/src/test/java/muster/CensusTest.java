package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import muster.database.Incidents;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.rehearsal.Faults;
import muster.rehearsal.Workspace;
import muster.timer.Timer.Rhythm;
import muster.transcript.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is inside a private incident is asked again, should nobody have heard of a going. */
class CensusTest {
  private final Room room = new Room(Playbook.standard());
  private final Workspace workspace = room.workspace();
  private String channel;

  /** Ben comes to a private incident, and leaves it while Muster hears of nothing. */
  @BeforeEach
  void leaveUnheard() {
    room.stage().type("ada", "general", "/incident declare sev1 Keys on a public page --private");
    channel =
        workspace.channels("ada").stream()
            .filter(c -> c.name().startsWith("inc-"))
            .findFirst()
            .orElseThrow()
            .name();
    room.stage().type("ada", channel, "/incident ic @ben");
    assertTrue(isInside("ben"));
    workspace.faults().deliverEvents(0);
    workspace.as("ben").leave(channel);
    workspace.faults().deliverEvents(1);
    // Longer than Slack's clock and ours may be apart.
    room.pass(Duration.ofMinutes(5));
    assertTrue(isInside("ben"), "nobody told Muster");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private boolean isInside(String name) {
    PersonId person = new PersonId(workspace.idOf(name));
    return room.node()
        .database()
        .read(handle -> new Incidents(handle).visible(1, person))
        .isPresent();
  }

  private void anHourPasses() {
    Rhythm members =
        room.node().rhythms().stream()
            .filter(rhythm -> rhythm.name().equals("members"))
            .findFirst()
            .orElseThrow();
    assertEquals(Duration.ofHours(1), members.interval());
    members.work().run();
  }

  @Test
  void whoeverLeftUnheardIsOutsideWithinAnHour() {
    anHourPasses();
    assertFalse(isInside("ben"));
    assertTrue(isInside("ada"));
  }

  @Test
  void aQuestionWithoutAnAnswerIsAskedAgain() {
    workspace.faults().next("conversations.members", new Faults.LostBefore());
    anHourPasses();
    assertFalse(isInside("ben"));
  }

  @Test
  void aRefusalChangesNothing() {
    workspace.faults().next("conversations.members", new Faults.Refuses("missing_scope"));
    anHourPasses();
    assertTrue(isInside("ben"));
  }

  @Test
  void onlyIncidentsThatGoOnAreAskedAbout() {
    room.stage().type("ben", "general", "/incident INC-1 cancel because it was a drill");
    int before = workspace.calls().size();
    anHourPasses();
    assertEquals(
        Optional.empty(),
        workspace.calls().stream()
            .skip(before)
            .filter(call -> call.method().equals("conversations.members"))
            .findAny());
  }
}
