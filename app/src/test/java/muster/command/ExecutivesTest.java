package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.playbook.Channels;
import muster.playbook.Escalation;
import muster.playbook.Playbook;
import muster.rehearsal.Message;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;

/** Where briefs go, and whom a call reaches, as the playbook names them (P-17, P-18). */
class ExecutivesTest {
  private static final String INC = "inc-0001-payments-time-out";

  private static Room room(Optional<String> leaders) {
    Playbook standard = Playbook.standard();
    Channels named =
        new Channels("inc", Optional.of("incidents"), Optional.empty(), leaders, Optional.empty());
    Room room =
        new Room(
            new Playbook(
                standard.severities(),
                standard.checklists(),
                named,
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
    room.workspace().addChannel("leaders", false, "dee");
    room.workspace().residents().group("dba", "cy");
    return room;
  }

  private static void briefed(Room room, String declared) {
    room.stage().type("ada", "general", "/incident declare " + declared);
    room.stage().type("ada", INC, "/incident brief");
    room.stage().submit("ada", Map.of("impact", "Cards fail for one in four"));
  }

  private static boolean told(Room room, String channel) {
    return room.workspace().messages(channel).stream()
        .map(Message::text)
        .anyMatch(text -> text.startsWith("📨 *Brief for executives* · INC-2026-0001"));
  }

  private static boolean leaderTold(Room room) {
    return told(room, room.workspace().as("dee").direct());
  }

  @Test
  void aBriefGoesToTheLeadersChannel() {
    try (Room room = room(Optional.of("leaders"))) {
      briefed(room, "sev2 Payments time out");
      assertTrue(told(room, "leaders"));
      assertFalse(leaderTold(room));
      assertEquals(List.of(), room.workspace().violations());
    }
  }

  @Test
  void withoutAChannelItGoesToTheLeader() {
    try (Room room = room(Optional.empty())) {
      briefed(room, "sev2 Payments time out");
      assertTrue(leaderTold(room));
    }
  }

  @Test
  void aMissingChannelIsToldToWhoeverIsInCharge() {
    try (Room room = room(Optional.of("nowhere"))) {
      briefed(room, "sev2 Payments time out");
      assertTrue(
          room.workspace().messages(room.workspace().as("ada").direct()).stream()
              .anyMatch(message -> message.text().contains("brief for executives in #nowhere")));
    }
  }

  @Test
  void aPrivateOneGoesToTheLeaderOnlyInsideIt() {
    try (Room room = room(Optional.of("leaders"))) {
      briefed(room, "sev1 Payments time out --private");
      assertFalse(told(room, "leaders") || leaderTold(room));
      room.stage().type("ada", INC, "/incident escalate @dee");
      room.stage().type("ada", INC, "/incident brief");
      room.stage().submit("ada", Map.of("impact", "Cards fail for one in four"));
      assertTrue(leaderTold(room));
      assertFalse(told(room, "leaders"));
    }
  }

  @Test
  void aGroupIsCalledIntoAPublicIncidentOnly() {
    try (Room room = room(Optional.empty())) {
      room.stage().type("ada", "general", "/incident declare sev3 Payments time out --impact all");
      room.stage().type("ada", INC, "/incident escalate group @dba is the replica safe?");
      assertTrue(members(room, INC).anyMatch(room.workspace().idOf("cy")::equals));
      room.stage().type("ada", "general", "/incident declare sev2 Leak --private --impact all");
      room.stage().type("ada", "inc-0002-leak", "/incident escalate group @dba which backup?");
      room.stage().type("ada", "inc-0002-leak", "/incident escalate @oncall which backup?");
      assertEquals(1, members(room, "inc-0002-leak").count(), "only ada, besides Muster");
      assertEquals(List.of(), room.workspace().violations());
    }
  }

  private static Stream<String> members(Room room, String name) {
    return room.workspace().channels().stream()
        .filter(channel -> channel.name().equals(name))
        .flatMap(channel -> channel.members().stream())
        .filter(id -> !id.equals(room.workspace().botId()));
  }

  @Test
  void nobodyIsAskedForABriefOnceUsersFeelItNoMore() {
    try (Room room = room(Optional.empty())) {
      room.stage().type("ada", "general", "/incident declare sev1 Payments time out --impact all");
      room.stage().type("ada", INC, "/incident mitigated rolled back");
      room.pass(Duration.ofMinutes(61));
      assertEquals(0, asked(room));
      room.stage().type("ada", INC, "/incident phase investigating it is back");
      room.pass(Duration.ofMinutes(61));
      assertEquals(1, asked(room));
    }
  }

  @Test
  void whoeverLeadsSeesByWhatToDecide() {
    try (Room room = room(Optional.empty())) {
      room.stage().type("ada", "general", "/incident declare sev2 Payments time out");
      room.stage().type("ada", INC, "/incident");
      assertEquals(0, criteria(room));
      room.stage().type("ada", INC, "/incident ic me");
      room.stage().type("ada", INC, "/incident");
      assertEquals(1, criteria(room));
    }
  }

  private static long criteria(Room room) {
    return room.workspace().messages(INC).stream()
        .filter(message -> message.text().contains("May roll back at SEV2"))
        .count();
  }

  private static long asked(Room room) {
    return room.workspace().messages(room.workspace().as("ada").direct()).stream()
        .filter(message -> message.text().contains("Executives should hear of it"))
        .count();
  }

  @Test
  void aBoardHasRoomForThirtyShortOnes() {
    try (Room room = room(Optional.empty())) {
      room.stage().type("ada", "general", "/incident declare sev3 Payments time out");
      room.stage().type("ada", INC, "/incident hypothesis " + "x".repeat(301));
      for (int number = 1; number <= 31; number++) {
        room.stage().type("ada", INC, "/incident hypothesis node " + number + " is slow");
      }
      List<String> heard = room.workspace().messages(INC).stream().map(Message::text).toList();
      assertEquals(30, heard.stream().filter(text -> text.startsWith("🔎")).count());
      assertEquals(1, heard.stream().filter(text -> text.contains("at most 300")).count());
      assertEquals(1, heard.stream().filter(text -> text.startsWith("There are 30")).count());
    }
  }
}
