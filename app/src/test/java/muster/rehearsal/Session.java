package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A session in a kept workspace, with a little of everything that a workspace can know. */
final class Session {
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

  private Session() {}

  /** Goes on in a folder, where the same people and channels are at every start. */
  static Workspace in(KeptFolder folder) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Workspace workspace =
        Workspace.continued(new WorkspaceSettings(0, manifest, () -> NOW, false), folder);
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Okri", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada", "ben");
    workspace.addChannel("quiet", false, "ada", "ben");
    return workspace;
  }

  /** People and the app do what they can do. */
  static void live(Workspace workspace) {
    String general = workspace.channels("ada").getFirst().id();
    try (Called app = new Called(workspace)) {
      ask(app, "conversations.join", "channel=" + general);
      talk(workspace.as("ada"), workspace.as("ben"));
      post(app, workspace, general);
      String secret =
          ask(app, "conversations.create", "name=secret", "is_private=true")
              .at("/channel/id")
              .asText();
      ask(app, "conversations.invite", "channel=" + secret, "users=" + workspace.idOf("ada"));
    }
    workspace.residents().group("payments", "ada", "ben");
    workspace.residents().canvas("general", "ada", "Notes", "# On call\n\n- ben");
    workspace.addPerson("cy", "Cy Twombly", ZoneOffset.UTC);
    workspace.deactivate("cy");
    workspace.as("ada").archive("quiet");
  }

  private static void talk(Hands ada, Hands ben) {
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
  }

  private static void post(Called app, Workspace workspace, String general) {
    String metadata = "metadata={\"event_type\":\"x\",\"event_payload\":{\"id\":\"7\"}}";
    String in = "channel=" + general;
    String ts = ask(app, "chat.postMessage", in, "text=posted", metadata).path("ts").asText();
    ask(app, "pins.add", in, "timestamp=" + ts);
    ask(app, "conversations.setTopic", in, "topic=SEV2");
    ask(app, "chat.postEphemeral", in, "user=" + workspace.idOf("ada"), "text=to you alone");
    String home = "view={\"type\":\"home\",\"blocks\":[]}";
    ask(app, "views.publish", "user_id=" + workspace.idOf("ben"), home);
  }

  private static JsonNode ask(Called app, String method, String... arguments) {
    JsonNode answer = app.call(method, arguments);
    assertTrue(answer.path("ok").asBoolean(), () -> method + ": " + answer);
    return answer;
  }

  /** All that the page shows, to everybody and in every channel, but what is new at each start. */
  static Map<String, JsonNode> seen(Workspace workspace) throws Exception {
    Map<String, JsonNode> seen = new TreeMap<>();
    for (String person : List.of("ada", "ben")) {
      try (Screen screen = new Screen(workspace, person)) {
        for (Channel.View channel : workspace.channels()) {
          ObjectNode state = (ObjectNode) screen.state(channel.id());
          state.remove(List.of("run", "seq", "live", "now"));
          seen.put(person + " in " + channel.name(), state);
          if (channel.members().contains(workspace.idOf(person))) {
            for (Message message : workspace.messages(channel.id())) {
              seen.put(person + " in the thread of " + message.text(), thread(message, screen));
            }
          }
        }
      }
    }
    return seen;
  }

  private static JsonNode thread(Message message, Screen screen) throws Exception {
    ObjectNode replies = (ObjectNode) screen.thread(message.channel(), message.ts());
    replies.remove(List.of("run", "seq"));
    return replies;
  }
}
