package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a window is told over HTTP: all of it at first, then what changed, and only what is its. */
class SeenTest {
  private final Windows windows = new Windows();
  private final Workspace workspace = windows.workspace();
  private final String general = windows.general();
  private final Screen ada = windows.ada();
  private final Screen ben = windows.ben();

  @AfterEach
  void close() {
    windows.close();
  }

  private Message say(String person, String text) {
    return workspace.as(person).say(general, text);
  }

  @Test
  void afterTheFirstLookOnlyWhatChangedIsTold() throws Exception {
    Message first = say("ada", "payments time out");
    Message second = say("ben", "since the deploy?");
    JsonNode whole = ada.state(general);
    assertFalse(whole.has("since"));
    assertEquals(
        List.of("payments time out", "since the deploy?"),
        Screen.texts(whole.path("shown").path("said")));

    JsonNode nothing = ada.since(general, whole);
    assertEquals(whole.path("seq"), nothing.path("since"));
    assertEquals(List.of(), Screen.texts(nothing.path("shown").path("said")));

    workspace.as("ben").react(first, "eyes", true);
    workspace.as("ben").edit(second, "since the deploy of 14:02?");
    say("ada", "looking");
    JsonNode changed = ada.since(general, whole);
    assertEquals(
        List.of("payments time out", "since the deploy of 14:02?", "looking"),
        Screen.texts(changed.path("shown").path("said")));
    JsonNode reacted = changed.at("/shown/said/0");
    assertEquals(workspace.idOf("ben"), reacted.at("/reactions/eyes/0").asText());
    assertTrue(changed.at("/shown/said/1/edited").asBoolean());

    workspace.as("ben").delete(second);
    JsonNode less = ada.since(general, changed);
    assertEquals(List.of(), Screen.texts(less.path("shown").path("said")));
    assertEquals(second.ts(), less.at("/shown/gone/0").asText());
  }

  @Test
  void whoeverMissedMuchOrKnowsAnotherWorkspaceIsToldEverything() throws Exception {
    say("ada", "before lunch");
    JsonNode before = ada.state(general);
    IntStream.range(0, 300).forEach(i -> say("ben", "line " + i));
    JsonNode after = ada.since(general, before);
    assertFalse(after.has("since"));
    assertEquals(60, after.path("shown").path("said").size());
    JsonNode ahead = Json.object().put("seq", 999_999_999_999L);
    assertFalse(ada.since(general, ahead).has("since"));
  }

  @Test
  void olderMessagesComeAPageAtATime() throws Exception {
    IntStream.range(0, 130).forEach(i -> say("ada", "line " + i));
    JsonNode shown = ben.state(general).path("shown");
    assertEquals("line 70", shown.at("/said/0/text").asText());
    assertTrue(shown.path("more").asBoolean());
    JsonNode older = ben.before(general, shown.at("/said/0/ts").asText());
    assertEquals("line 10", older.at("/said/0/text").asText());
    assertEquals("line 69", older.at("/said/59/text").asText());
    JsonNode oldest = ben.before(general, older.at("/said/0/ts").asText());
    assertEquals(10, oldest.path("said").size());
    assertFalse(oldest.path("more").asBoolean());
  }

  @Test
  void repliesAreCountedOnTheirMessageAndToldWithTheThread() throws Exception {
    Message root = say("ada", "is it the gateway?");
    JsonNode before = ben.state(general);
    Message reply = workspace.as("ben").reply(root, "no, the pool");
    JsonNode told = ben.since(general, before).path("shown").path("said");
    assertEquals(List.of("is it the gateway?"), Screen.texts(told));
    assertEquals(1, told.at("/0/replies").asInt());
    assertEquals(reply.ts(), told.at("/0/lastReply").asText());
    assertEquals(workspace.idOf("ben"), told.at("/0/repliers/0").asText());
    JsonNode thread = ada.thread(general, root.ts());
    assertEquals(List.of("is it the gateway?", "no, the pool"), Screen.texts(thread.path("said")));

    workspace.as("ada").delete(root);
    JsonNode stone = ada.state(general).at("/shown/said/0");
    assertTrue(stone.path("deleted").asBoolean(), stone.toString());
    assertFalse(stone.toString().contains("gateway"), stone.toString());
    workspace.as("ben").delete(reply);
    assertEquals(0, ada.state(general).path("shown").path("said").size(), "the stone goes as well");
  }

  @Test
  void whatIsUnreadIsCountedForEachUntilTheyReadIt() throws Exception {
    String ops = workspace.addChannel("ops", false, "ada", "ben");
    workspace.residents().group("oncall", "ben");
    workspace.as("ada").say(ops, "the pager is quiet");
    Message named = workspace.as("ada").say(ops, "@ben can you look?");
    workspace.as("ada").reply(named, "@ben it is urgent");
    JsonNode listed = Screen.listed(ben.state(general), ops);
    assertEquals(2, listed.path("unread").asInt());
    assertEquals(2, listed.path("mentions").asInt(), "a reply that names them counts");
    assertEquals(0, Screen.listed(ada.state(general), ops).path("unread").asInt());

    assertEquals("", ben.does("read", ops, Map.of()));
    try (Screen another = new Screen(workspace, "ben")) {
      JsonNode read = Screen.listed(another.state(general), ops);
      assertEquals(0, read.path("unread").asInt() + read.path("mentions").asInt());
    }
    Message last = workspace.as("ada").say(ops, "<!here> hello");
    assertEquals(0, Screen.listed(ben.state(general), ops).path("mentions").asInt(), "only typed");
    workspace.as("ada").delete(last);
    assertEquals(0, Screen.listed(ben.state(general), ops).path("unread").asInt());
  }

  @Test
  void whatOnePersonSeesNobodyElseIsTold() throws Exception {
    String secret = workspace.addChannel("inc-data-leak", true, "ada");
    Message hidden = workspace.as("ada").say(secret, "the leaked table is customers");
    assertEquals("", ada.does("type", general, Map.of("text", "hello")));
    JsonNode others = ben.state(secret);
    assertEquals(general, others.path("shown").path("id").asText());
    assertFalse(others.toString().contains("leak"), others.toString());
    assertFalse(others.path("names").has(secret), "not even its name");
    for (String asked : List.of("messages", "thread")) {
      int status =
          ben.get(asked, Map.of("in", secret, "ts", hidden.ts(), "before", "9999999999.000000"))
              .statusCode();
      assertEquals(400, status);
    }
    for (String does : List.of("react", "type", "read", "join", "leave", "share")) {
      assertEquals(
          "no channel " + secret,
          ben.does(does, secret, Map.of("ts", hidden.ts(), "emoji", "eyes", "text", "hello")),
          "not even that it is there, nor its name");
    }
    assertTrue(ada.state(secret).toString().contains("customers"));
  }

  @Test
  void whatIsNotThereAnyMoreIsSaidSo() {
    Exception refused =
        assertThrows(IllegalStateException.class, () -> workspace.as("ben").pressAtHome("list"));
    assertEquals("That is not shown any more.", refused.getMessage());
  }

  @Test
  void publicChannelsCanBeLookedAtAndJoined() throws Exception {
    String ops = workspace.addChannel("ops", false, "ada");
    workspace.as("ada").say(ops, "quiet so far");
    JsonNode browsed = ben.state(ops);
    assertEquals("ops", browsed.at("/others/0/name").asText());
    assertFalse(browsed.path("shown").path("joined").asBoolean(true));
    assertTrue(ben.does("type", ops, Map.of("text", "hi")).contains("not in #ops"));
    assertEquals("", ben.does("join", ops, Map.of()));
    assertTrue(ben.state(ops).path("shown").path("joined").asBoolean());
    String secret = workspace.addChannel("secret", true, "ada");
    assertFalse(ben.does("join", secret, Map.of()).isEmpty());
    workspace.residents().guest("gil", "Gil Guest");
    try (Screen gil = new Screen(workspace, "gil")) {
      assertFalse(gil.state("ops").toString().contains("ops"), "a guest sees what they are in");
    }
  }

  @Test
  void badInputGetsASentence() throws Exception {
    for (String ts : List.of("", "x", "1", "../..", "1795188000.0001001", "-1.000000")) {
      var answer = ada.get("messages", Map.of("in", general, "before", ts));
      assertEquals(400, answer.statusCode(), ts);
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("before is the time of a message"), text);
    }
    assertEquals(400, ada.get("state", Map.of("since", "soon")).statusCode());
    assertEquals("That message is gone.", ada.does("edit", general, Map.of("ts", "1.000000")));
    assertEquals("There is nothing in it yet.", ada.does("type", general, Map.of("text", "  ")));
    try (Screen nobody = new Screen(workspace, "nobody")) {
      assertEquals("Nobody here is called nobody.", nobody.does("home", general, Map.of()));
    }
    assertEquals(
        "Muster is not connected yet; wait a moment.",
        ada.does("type", general, Map.of("text", "/incident declare sev2 x")));
    assertEquals(List.of(), workspace.messages(general), "and nothing is said");
  }

  @Test
  void whatCanBeTypedComesFromTheManifestAndFromWhoeverStartedIt() throws Exception {
    workspace.hints(List.of(new Hint("declare", "declare [sevN] title", "Declares an incident.")));
    JsonNode state = ada.state("");
    assertEquals("/incident", state.at("/commands/0/command").asText());
    assertTrue(state.at("/commands/0/usage").asText().contains("declare"));
    assertEquals("declare [sevN] title", state.at("/hints/0/usage").asText());
    assertFalse(state.path("connected").asBoolean(true));
  }
}
