package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the app is told has the fields of Slack's own samples: events, and what people do. */
class ToldTest {
  private Workspace workspace;
  private Called app;
  private Overheard overheard;
  private String channel;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Ito", ZoneOffset.UTC);
    channel = workspace.addChannel("general", false, "ada", "muster");
    app = new Called(workspace);
    String url = app.call("apps.connections.open").path("url").asText();
    overheard = new Overheard(app.client(), url);
    assertTrue(workspace.connections().await(1, Overheard.PATIENCE));
  }

  @AfterEach
  void close() {
    overheard.close();
    app.close();
    workspace.close();
  }

  private void whatHappens() throws InterruptedException {
    Hands ada = workspace.as("ada");
    Message said = ada.say("general", "is it the gateway?");
    Message reply = ada.reply(said, "@muster log no");
    ada.edit(said, "is it the pool?");
    ada.react(said, "eyes", true);
    ada.react(said, "eyes", false);
    ada.share("general", "look", "pool.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
    ada.delete(reply);
    workspace.residents().bot("pager", "Pager");
    workspace.postAs("pager", "general", "5xx above 2 %");
    ada.openHome();
    ada.invite("general", workspace.idOf("ben"));
    ada.kick("general", workspace.idOf("ben"));
    workspace.arrive("cy", "Cy Young", ZoneOffset.UTC);
    workspace.deactivate("cy");
    app.call("conversations.setTopic", "channel=" + channel, "topic=SEV2");
    app.call("conversations.setPurpose", "channel=" + channel, "purpose=Payments");
    app.call("chat.postMessage", "channel=" + channel, "text=hello <@" + ada.id() + ">");
    app.call("conversations.archive", "channel=" + channel);
    assertTrue(workspace.connections().awaitAcked(Overheard.PATIENCE));
  }

  private static String name(JsonNode event) {
    String type = event.path("type").asText();
    return type.equals("message") ? type + " " + event.path("subtype").asText("plain") : type;
  }

  @Test
  void eventsAreSlacks() throws InterruptedException {
    Map<String, Shape> shapes = Shape.read("events");
    String view = "{\"type\":\"home\",\"blocks\":[]}";
    app.call("views.publish", "user_id=" + workspace.idOf("ada"), "view=" + view);
    whatHappens();
    List<String> differences = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (JsonNode payload : overheard.payloads("events_api")) {
      String name = name(payload.path("event"));
      told.add(name);
      differences.addAll(shapes.get("envelope").differences(payload));
      List<String> found = shapes.get(name).differences(payload.path("event"));
      found.forEach(difference -> differences.add(name + ": " + difference));
      differences.addAll(SdkReading.event(payload));
    }
    assertEquals(List.of(), differences);
    Set<String> objects = Shape.read("objects").keySet();
    Set<String> expected =
        shapes.keySet().stream()
            .filter(name -> !objects.contains(name))
            .filter(name -> !Set.of("envelope", "authorization", "item").contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, told, "everything was told once");
  }

  private void whatPeopleDo() {
    Hands ada = workspace.as("ada");
    ada.type("general", "/incident list");
    ada.shortcut("Declare an incident");
    String trigger = overheard.gesture("shortcut").path("trigger_id").asText();
    Message said = ada.say("general", "it is the pool");
    ada.shortcut("Declare from this", said);
    String button =
        "[" + actions("{'type':'button','text':" + words("Yes") + ",'value':'yes'}") + "]";
    app.call("chat.postMessage", "channel=" + channel, "text=well", "blocks=" + quoted(button));
    Message asked = workspace.messages("general").getLast();
    ada.press(asked, "Yes");
    String view =
        "{'type':'modal','submit':"
            + words("Send")
            + ",'title':"
            + words("A form")
            + ",'blocks':[{'type':'input','block_id':'why','label':"
            + words("Why")
            + ",'element':{'type':'plain_text_input'}}]}";
    app.call("views.open", "trigger_id=" + trigger, "view=" + quoted(view));
    ada.submit(Map.of("why", "because"));
    String home = "{'type':'home','blocks':" + button + "}";
    app.call("views.publish", "user_id=" + ada.id(), "view=" + quoted(home));
  }

  /** A form that wants to hear of its end is closed. */
  private void aFormIsClosed() {
    Hands ada = workspace.as("ada");
    ada.shortcut("Declare an incident");
    String trigger = overheard.gesture("shortcut").path("trigger_id").asText();
    String view =
        "{'type':'modal','notify_on_close':true,'title':" + words("A form") + ",'blocks':[]}";
    app.call("views.open", "trigger_id=" + trigger, "view=" + quoted(view));
    ada.closeForm();
  }

  private static String words(String text) {
    return "{'type':'plain_text','text':'" + text + "'}";
  }

  private static String actions(String element) {
    return "{'type':'actions','elements':[" + element + "]}";
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  @Test
  void whatPeopleDoIsToldAsBySlack() {
    Map<String, Shape> shapes = Shape.read("gestures");
    whatPeopleDo();
    List<String> differences = new ArrayList<>();
    differences.addAll(shapes.get("hello").differences(overheard.frame("hello")));
    for (String type : List.of("events_api", "slash_commands", "interactive")) {
      Shape envelope = shapes.get("envelope " + type);
      differences.addAll(envelope.differences(overheard.frame(type)));
    }
    JsonNode typed = overheard.payloads("slash_commands").getFirst();
    differences.addAll(shapes.get("slash_commands").differences(typed));
    JsonNode pressed = overheard.gesture("block_actions");
    differences.addAll(shapes.get("block_actions message").differences(pressed));
    aFormIsClosed();
    for (String type : List.of("shortcut", "message_action", "view_submission", "view_closed")) {
      List<String> found = shapes.get(type).differences(overheard.gesture(type));
      found.forEach(difference -> differences.add(type + ": " + difference));
    }
    workspace.as("ada").pressAtHome("Yes");
    JsonNode atHome = overheard.gesture("block_actions");
    differences.addAll(shapes.get("block_actions view").differences(atHome));
    assertEquals(List.of(), differences);
  }

  @Test
  void anAppThatIsAskedToConnectAnewIsToldWhy() throws InterruptedException {
    workspace.connections().refresh();
    workspace.as("ada").say("general", "so that something comes after it");
    assertTrue(workspace.connections().awaitAcked(Overheard.PATIENCE));
    Shape disconnect = Shape.read("gestures").get("disconnect");
    assertEquals(List.of(), disconnect.differences(overheard.frame("disconnect")));
  }

  @Test
  void anEphemeralMessageIsNotHandedBackAndAPrivateChannelIsNotNamed() {
    Hands ada = workspace.as("ada");
    String button = quoted("[" + actions("{'type':'button','text':" + words("Yes") + "}") + "]");
    app.call(
        "chat.postEphemeral",
        "channel=" + channel,
        "user=" + ada.id(),
        "text=well",
        "blocks=" + button);
    ada.press(workspace.messages("general").getLast(), "Yes");
    JsonNode pressed = overheard.gesture("block_actions");
    assertTrue(pressed.at("/container/is_ephemeral").asBoolean());
    assertFalse(pressed.has("message"), "Slack keeps no ephemeral message to hand back");
    workspace.addChannel("secret", true, "ada", "muster");
    ada.type("secret", "/incident list");
    JsonNode typed = overheard.payloads("slash_commands").getLast();
    assertEquals("privategroup", typed.path("channel_name").asText());
  }
}
