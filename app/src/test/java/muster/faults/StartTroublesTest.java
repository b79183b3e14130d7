package muster.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import muster.database.Incidents;
import muster.database.People;
import muster.flow.ChatProblem;
import muster.incident.PersonId;
import muster.rehearsal.Workspace;
import muster.transcript.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever goes wrong while Muster starts, it knows in the end who is there and who may know what.
 */
class StartTroublesTest {
  private static final List<String> AT_A_START =
      List.of(
          "auth.test", "bots.info", "apps.connections.open", "users.list", "conversations.members");

  /** What they would have said is found out later, person by person. */
  private static final Set<String> LISTS = Set.of("users.list", "conversations.members");

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void aStartIsTriedUntilItSucceeds(Trouble trouble) {
    try (Room room = Stand.room(trouble == Trouble.SILENT)) {
      Workspace workspace = room.workspace();
      workspace.as("ada").type("general", "/incident declare sev2 Keys leaked --private");
      room.waitOut();
      for (int n = 0; n < AT_A_START.size(); n++) {
        starts(room, trouble, AT_A_START.get(n), "newcomer" + n);
      }
      assertEquals(List.of(), workspace.violations());
    }
  }

  private static void starts(Room room, Trouble trouble, String method, String newcomer) {
    room.stop();
    Workspace workspace = room.workspace();
    String channel = channel(workspace);
    String id = workspace.addPerson(newcomer, "Newcomer", ZoneOffset.UTC);
    workspace.faults().deliverEvents(0);
    workspace.as("ada").invite(channel, id);
    workspace.faults().deliverEvents(1);
    workspace.faults().at(method, 1, trouble.fault());
    start(room, trouble, method);
    assertTrue(workspace.faults().over(), method + " was never called");
    boolean untold = trouble == Trouble.REFUSED && LISTS.contains(method);
    assertEquals(!untold, knows(room, id), method);
    workspace.as("ada").kick(channel, id);
    room.waitOut();
    assertFalse(knows(room, id), method);
  }

  /** As the program does: again, unless it is no use. */
  private static void start(Room room, Trouble trouble, String method) {
    boolean noUse = trouble == Trouble.REFUSED && method.equals("auth.test");
    for (int tried = 1; ; tried++) {
      try {
        room.start();
        return;
      } catch (ChatProblem problem) {
        assertEquals(noUse, problem instanceof ChatProblem.Refused, method + ": " + problem);
        assertTrue(tried < 3, method);
        room.passUnattended(Duration.ofMinutes(1));
      }
    }
  }

  private static String channel(Workspace workspace) {
    return workspace.channels().stream()
        .filter(view -> view.isPrivate())
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** Whether Muster knows somebody, and that they may know of the private incident. */
  private static boolean knows(Room room, String id) {
    PersonId person = new PersonId(id);
    return room.node()
        .database()
        .read(
            handle ->
                new People(handle).find(person).isPresent()
                    && new Incidents(handle).visible(1, person).isPresent());
  }
}
