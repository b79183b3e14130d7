package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import muster.playbook.Escalation;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;

/** The on-call group and the named leader, as the playbook names them. */
class EscalationTest {
  private static Room room() {
    Playbook standard = Playbook.standard();
    Room room =
        new Room(
            new Playbook(
                standard.severities(),
                standard.checklists(),
                standard.channels(),
                new Escalation(Optional.of("oncall"), Optional.of("dee"), List.of()),
                standard.reactions(),
                standard.shield(),
                standard.followUp(),
                standard.statusPage(),
                standard.limits(),
                standard.lint(),
                standard.services(),
                standard.tracker(),
                standard.retention(),
                standard.scenarios()));
    room.workspace().residents().group("oncall", "ben", "cy");
    return room;
  }

  private static List<String> declared(Room room, String words) {
    room.stage().type("ada", "general", "/incident declare " + words);
    return room.workspace().channels().stream()
        .filter(channel -> channel.name().startsWith("inc-"))
        .reduce((earlier, later) -> later)
        .map(Channel.View::members)
        .orElseThrow();
  }

  @Test
  void theOnCallGroupIsBroughtIntoARealIncidentOnly() {
    try (Room room = room()) {
      String ben = room.workspace().idOf("ben");
      assertTrue(declared(room, "sev2 Payments time out").contains(ben));
      assertFalse(declared(room, "sev1 Perlmutt on a public bucket --private").contains(ben));
      assertFalse(declared(room, "sev1 Failover exercise --drill").contains(ben));
      assertEquals(List.of(), room.workspace().violations());
    }
  }

  @Test
  void theLeaderMayResolveWithoutBeingCommander() {
    try (Room room = room()) {
      declared(room, "sev2 Payments time out --impact all");
      room.workspace().as("dee").isLetInto("inc-0001-payments-time-out");
      room.stage().type("dee", "inc-0001-payments-time-out", "/incident resolve all healthy");
      assertTrue(
          room.workspace().messages("inc-0001-payments-time-out").stream()
              .anyMatch(message -> message.text().contains("*Resolved* by")));
    }
  }
}
