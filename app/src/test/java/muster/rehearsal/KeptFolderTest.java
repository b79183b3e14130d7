package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workspace knows is there again at the next start, however the last one ended. */
class KeptFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temporary;
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
  }

  private Path folder() {
    return temporary.resolve("kept");
  }

  private static Workspace open(KeptFolder folder) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Workspace workspace =
        Workspace.continued(new WorkspaceSettings(0, manifest, () -> NOW, false), folder);
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Okri", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada", "ben");
    workspace.addChannel("quiet", false, "ada", "ben");
    return workspace;
  }

  private JsonNode ask(Workspace workspace, String method, Map<String, String> arguments)
      throws Exception {
    String form =
        arguments.entrySet().stream()
            .map(a -> a.getKey() + "=" + URLEncoder.encode(a.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
            .header("Authorization", "Bearer " + workspace.botToken())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    assertTrue(answer.path("ok").asBoolean(), () -> method + ": " + answer);
    return answer;
  }

  /** A little of everything that a workspace can know. */
  private void live(Workspace workspace) throws Exception {
    String general = workspace.channels("ada").getFirst().id();
    Hands ada = workspace.as("ada");
    Hands ben = workspace.as("ben");
    ask(workspace, "conversations.join", Map.of("channel", general));
    Message asked = ada.say("general", "Who is on call, @ben? <b>&amp;</b> 😀\nAnd who is next?");
    ben.reply(asked, "I am");
    ada.edit(asked, "Who is on call today, @ben?");
    ben.react(asked, "eyes", true);
    ada.react(asked, "pushpin", true);
    ada.react(asked, "pushpin", false);
    Message regretted = ada.say("general", "This is deleted but for its stone");
    ben.reply(regretted, "Too late");
    ada.delete(regretted);
    ada.delete(ada.say("general", "This is deleted whole"));
    ben.share("general", "a graph", "graph.txt", "text/plain", new byte[] {0, 1, -1, 10});
    ada.say("quiet", "Read by ada alone");
    String post =
        ask(
                workspace,
                "chat.postMessage",
                Map.of(
                    "channel", general,
                    "text", "posted",
                    "metadata", "{\"event_type\":\"x\",\"event_payload\":{\"id\":\"7\"}}"))
            .path("ts")
            .asText();
    ask(workspace, "pins.add", Map.of("channel", general, "timestamp", post));
    ask(workspace, "conversations.setTopic", Map.of("channel", general, "topic", "SEV2"));
    ask(
        workspace,
        "chat.postEphemeral",
        Map.of("channel", general, "user", workspace.idOf("ada"), "text", "to you alone"));
    ask(
        workspace,
        "views.publish",
        Map.of("user_id", workspace.idOf("ben"), "view", "{\"type\":\"home\",\"blocks\":[]}"));
    String secret =
        ask(workspace, "conversations.create", Map.of("name", "secret", "is_private", "true"))
            .path("channel")
            .path("id")
            .asText();
    ask(
        workspace,
        "conversations.invite",
        Map.of("channel", secret, "users", workspace.idOf("ada")));
    workspace.residents().group("payments", "ada", "ben");
    workspace.residents().canvas("general", "ada", "Notes", "# On call\n\n- ben");
    workspace.addPerson("cy", "Cy Twombly", ZoneOffset.UTC);
    workspace.deactivate("cy");
    ada.archive("quiet");
  }

  /** All that the page shows, to everybody and in every channel, but what is new at each start. */
  private Map<String, JsonNode> seen(Workspace workspace) throws Exception {
    Map<String, JsonNode> seen = new TreeMap<>();
    for (String person : List.of("ada", "ben")) {
      for (Channel.View channel : workspace.channels()) {
        String place = "/rehearsal/state?as=" + person + "&in=" + channel.id();
        ObjectNode state = (ObjectNode) get(workspace.page().resolve(place));
        state.remove(List.of("run", "seq", "live", "now"));
        seen.put(person + " in " + channel.name(), state);
        for (Message message : workspace.messages(channel.id())) {
          String thread =
              "/rehearsal/thread?as=" + person + "&in=" + channel.id() + "&ts=" + message.ts();
          if (channel.members().contains(workspace.idOf(person))) {
            ObjectNode replies = (ObjectNode) get(workspace.page().resolve(thread));
            replies.remove(List.of("run", "seq"));
            seen.put(person + " in the thread of " + message.text(), replies);
          }
        }
      }
    }
    return seen;
  }

  private JsonNode get(URI address) throws Exception {
    String body =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode().put("no", body);
  }

  @Test
  void everythingIsThereAgainButTheTokens() throws Exception {
    Map<String, JsonNode> before;
    String token;
    String newest;
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = open(kept)) {
      live(workspace);
      before = seen(workspace);
      token = workspace.botToken();
      newest = workspace.messages("general").getLast().ts();
    }
    // The second time the journal is read as it was written anew by the first.
    for (int start = 0; start < 2; start++) {
      try (KeptFolder kept = KeptFolder.hold(folder());
          Workspace workspace = open(kept)) {
        assertFalse(kept.isNew());
        assertEquals(before, seen(workspace));
        assertNotEquals(token, workspace.botToken());
        Message post =
            workspace.messages("general").stream()
                .filter(m -> m.metadata().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("7", post.metadata().get().path("event_payload").path("id").asText());
      }
    }
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = open(kept)) {
      String next = workspace.as("ada").say("general", "and on").ts();
      assertTrue(next.compareTo(newest) > 0, "a ts is never given twice");
    }
    assertFalse(Files.readString(folder().resolve("rehearsal.journal")).contains(token));
  }

  @Test
  void wheneverTheProcessEndsTheFolderOpens() throws Exception {
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = open(kept)) {
      live(workspace);
    }
    Path journal = folder().resolve("rehearsal.journal");
    byte[] whole = Files.readAllBytes(journal);
    int records = -1;
    for (int length = 0; length <= whole.length; length += length % 97 < 5 ? 1 : 31) {
      Files.write(journal, Arrays.copyOf(whole, length));
      try (KeptFolder kept = KeptFolder.hold(folder())) {
        int now = kept.records().size();
        assertTrue(now >= records, "more of the journal holds no less");
        records = now;
      }
    }
    assertTrue(records > 30, "nearly all of it was read at the end");
    // What is left after the very first moments.
    for (int length : new int[] {0, 5, 200, whole.length / 2, whole.length - 1}) {
      Files.write(journal, Arrays.copyOf(whole, length));
      try (KeptFolder kept = KeptFolder.hold(folder());
          Workspace workspace = open(kept)) {
        workspace.as("ada").say("general", "It goes on");
      }
    }
  }

  @Test
  void whatWasChangedFromOutsideIsRefusedWithItsLine() throws Exception {
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = open(kept)) {
      workspace.as("ada").say("general", "Checkout fails");
    }
    Path journal = folder().resolve("rehearsal.journal");
    Files.writeString(journal, Files.readString(journal).replace("Ben Okri", "Ben Akri"));
    String said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(folder())).getMessage();
    assertTrue(said.matches(".*rehearsal.journal is damaged: line \\d+ is not as it was .*"), said);
  }

  @Test
  void otherFoldersAndFilesAreRefusedAndLeftAlone() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("thesis.txt"), "years of work");
    String said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(folder())).getMessage();
    assertTrue(said.endsWith("holds other files and no rehearsal. Name a new or an empty folder."));
    assertEquals(List.of("thesis.txt"), Arrays.asList(folder().toFile().list()));
    Path file = folder().resolve("thesis.txt");
    said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(file)).getMessage();
    assertTrue(said.endsWith("is a file. Name a new or an empty folder."), said);
  }

  @Test
  void oneAtATime() {
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      String said =
          assertThrows(FolderUnusable.class, () -> KeptFolder.hold(kept.path())).getMessage();
      assertTrue(said.startsWith("Another rehearsal is kept in "), said);
    }
    KeptFolder.hold(folder()).close();
  }

  @Test
  void whereTheClockStoodIsNoted() {
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      assertTrue(kept.stood().isEmpty());
    }
  }

  @Test
  void wholeLinesThatDoNotFitTogetherAreRefusedWithASentence() throws Exception {
    Files.createDirectories(folder());
    try (Journal journal = new Journal(folder().resolve("rehearsal.journal"))) {
      journal.rewrite(
          List.of(KeptFolder.heading(), JSON.createObjectNode().put("said", "1.000001")));
    }
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      String said = assertThrows(FolderUnusable.class, () -> open(kept)).getMessage();
      assertTrue(said.contains(" does not fit together. "), said);
    }
  }
}
