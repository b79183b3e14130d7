package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.rehearsal.Faults;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;

/** A channel's canvas is made once and then written on, whatever happens to the answers. */
class CanvasTest {
  private static String channel(Room room) {
    return room.workspace().channels().stream()
        .map(Channel.View::name)
        .filter(name -> name.startsWith("inc-"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasChannel(Workspace workspace) {
    return workspace.channels().stream().anyMatch(channel -> channel.name().startsWith("inc-"));
  }

  private static long made(Room room) {
    return calls(room, "conversations.canvases.create");
  }

  private static long calls(Room room, String method) {
    return room.workspace().calls().stream().filter(call -> call.method().equals(method)).count();
  }

  private static Room declared(String flags) throws Exception {
    Room room = new Room(Playbook.standard());
    room.stage().type("ada", "general", "/incident declare sev2 Payments time out" + flags);
    // On a busy machine the answer may come late; the channel comes all the same.
    assertTrue(room.workspace().await(CanvasTest::hasChannel, Duration.ofSeconds(60)));
    room.settle();
    return room;
  }

  private static void export(Room room, String zone) throws Exception {
    room.stage().type("ada", channel(room), "/incident postmortem export canvas" + zone);
    room.waitOut();
  }

  @Test
  void theNextExportIsWrittenOverTheLast() throws Exception {
    try (Room room = declared("")) {
      export(room, "");
      var first = room.workspace().texts().canvas(channel(room)).orElseThrow();
      export(room, " in Europe/Berlin");
      var second = room.workspace().texts().canvas(channel(room)).orElseThrow();
      assertEquals(first.id(), second.id());
      assertTrue(second.text().contains("Times: Europe/Berlin"), second.text());
      assertEquals(1, made(room));
    }
  }

  @Test
  void aLostAnswerMakesNoSecondCanvas() throws Exception {
    try (Room room = declared(" --private")) {
      room.workspace().faults().next("conversations.canvases.create", new Faults.LostAfter());
      export(room, "");
      assertEquals(1, made(room));
      assertEquals(1, calls(room, "canvases.edit"));
      assertTrue(room.workspace().texts().canvas(channel(room)).isPresent());
    }
  }

  @Test
  void anothersCanvasIsLeftAlone() throws Exception {
    try (Room room = declared("")) {
      room.workspace().residents().canvas(channel(room), "ben", "Notes", "ben's own");
      export(room, "");
      assertEquals(
          "ben's own", room.workspace().texts().canvas(channel(room)).orElseThrow().text());
      List<String> told =
          room.workspace().channels("ada").stream()
              .filter(Channel.View::isDirect)
              .flatMap(direct -> room.workspace().messages(direct.id()).stream())
              .map(Message::text)
              .filter(text -> text.contains("canvas that Muster did not make"))
              .toList();
      assertEquals(1, told.size());
    }
  }
}
