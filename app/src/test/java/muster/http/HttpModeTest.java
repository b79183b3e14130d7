package muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.incident.Recorded;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import muster.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do reaches Muster over HTTP as it does over Socket Mode, and counts once. */
class HttpModeTest {
  private static final String INC = "inc-0001-search-is-stale";

  private HttpRoom room;

  @BeforeEach
  void open() throws Exception {
    room = new HttpRoom(Databases.inMemory(), 1);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), room.workspace().violations());
    room.close();
  }

  /** Every way in is used once: command, form, button, mention, reaction, shortcut, membership. */
  private void converse() {
    room.stage().type("ada", "general", "/incident declare");
    room.stage().submit("ada", Map.of("severity", "3", "title", "Search is stale"));
    room.stage().press("ada", "Take IC");
    room.workspace().as("ben").isLetInto(INC);
    room.stage().type("ben", INC, "the index job stopped at noon");
    room.stage().react("ada", INC, "stopped at noon", "pushpin");
    room.stage().type("ben", INC, "@muster log restarted ümläut 全部 & the rest");
    Message said = room.workspace().as("ben").say(INC, "it catches up");
    room.workspace().as("ben").shortcut("Add to timeline", said);
    room.stage().settle();
  }

  private String answerTo(String who, String channel, String line) {
    room.stage().type(who, channel, line);
    return room.workspace().messages(channel).getLast().text();
  }

  @Test
  void aWholeConversation() {
    converse();
    String timeline = answerTo("ben", INC, "/incident timeline");
    for (String words :
        List.of("stopped at noon", "restarted ümläut 全部 &amp; the rest", "it catches up")) {
      assertTrue(timeline.contains(words), timeline);
    }
    assertTrue(room.stage().newest(INC, "Incident commander").text().contains("<@"));
    String bare = answerTo("ada", "general", "/incident");
    assertFalse(bare.contains("null"), bare);
    assertTrue(room.node(0).isConnected());
  }

  @Test
  void aRefusedFormStaysOnTheScreen() {
    room.stage().type("ada", "general", "/incident declare");
    room.stage().submit("ada", Map.of("severity", "3", "title", "x".repeat(2000)));
    assertFalse(room.workspace().as("ada").form().orElseThrow().errors().isEmpty());
    assertEquals(List.of(), room.facts());
  }

  @Test
  void whateverIsReplayedChangesNothing() throws Exception {
    converse();
    List<Recorded> facts = room.facts();
    List<Message> seen = room.seenIn(INC);
    List<Message> announced = room.seenIn("incidents");
    List<Channel.View> channels = room.workspace().channels();
    assertEquals(Set.of(200), Set.copyOf(room.recorder(0).replay()));
    room.ring();
    room.stage().settle();
    assertEquals(facts, room.facts());
    assertEquals(seen, room.seenIn(INC));
    assertEquals(announced, room.seenIn("incidents"));
    assertEquals(channels, room.workspace().channels());
  }

  @Test
  void whoLeftIsNotLetInByAReplay() throws Exception {
    room.stage().type("ada", "general", "/incident declare sev1 The perlmutt leaked --private");
    String inc = "inc-0001";
    Channel.View channel =
        room.workspace().channels().stream()
            .filter(view -> view.name().startsWith(inc))
            .findFirst()
            .orElseThrow();
    room.workspace().as("ben").isLetInto(channel.name());
    room.stage().settle();
    assertTrue(answerTo("ben", "general", "/incident status INC-1").contains("perlmutt"));
    room.workspace().as("ben").leave(channel.name());
    room.stage().settle();
    assertEquals(Set.of(200), Set.copyOf(room.recorder(0).replay()));
    String answer = answerTo("ben", "general", "/incident status INC-1");
    assertTrue(answer.contains("There is no incident"), answer);
  }

  @Test
  void aRecordingIsWorthlessAfterFiveMinutes() throws Exception {
    room.stage().type("ada", "general", "/incident list");
    room.ahead(Duration.ofMinutes(6));
    assertEquals(Set.of(401), Set.copyOf(room.recorder(0).replay()));
    room.ahead(Duration.ofMinutes(-6));
    assertEquals(Set.of(401), Set.copyOf(room.recorder(0).replay()));
  }
}
