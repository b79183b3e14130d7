package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every method answers what Slack's own samples show, field by field, and Slack's own SDK reads all
 * of it.
 */
class AnswersTest {
  private final Map<String, Shape> shapes = Shape.read("answers");
  private final Set<String> called = new TreeSet<>();
  private final List<String> differences = new ArrayList<>();
  private Workspace workspace;
  private Called app;
  private Overheard overheard;

  @BeforeEach
  void open() throws IOException {
    String manifest =
        Files.readString(Path.of("manifest.yml"))
            .replace(
                "- canvases:write",
                "- bookmarks:read\n      - bookmarks:write\n      - canvases:write");
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Ito", ZoneId.of("Asia/Tokyo"));
    workspace.residents().group("sre", "ada", "ben");
    workspace.addChannel("general", false, "ada");
    app = new Called(workspace);
  }

  @AfterEach
  void close() {
    if (overheard != null) {
      overheard.close();
    }
    app.close();
    workspace.close();
  }

  private JsonNode ok(String method, String... arguments) {
    JsonNode answer = app.call(method, arguments);
    assertEquals(true, answer.path("ok").asBoolean(), () -> method + ": " + answer);
    called.add(method);
    shapes.get(method).differences(answer).forEach(d -> differences.add(method + ": " + d));
    differences.addAll(SdkReading.answer(answer, method));
    return answer;
  }

  @Test
  void everyMethodAnswersAsSlackDoes() {
    people();
    String channel = channels();
    messages(channel);
    files(channel);
    bookmarks(channel);
    views();
    assertEquals(List.of(), differences);
    assertEquals(new TreeSet<>(workspace.methods()), called, "every method was called");
  }

  private void people() {
    ok("auth.test");
    ok("bots.info", "bot=B" + workspace.botId().substring(1));
    ok("users.info", "user=" + workspace.idOf("ada"));
    ok("users.info", "user=USLACKBOT");
    ok("users.info", "user=" + workspace.botId());
    ok("users.list");
    ok("usergroups.list", "include_users=true");
    JsonNode groups = ok("usergroups.list");
    ok("usergroups.users.list", "usergroup=" + groups.at("/usergroups/0/id").asText());
    String url = ok("apps.connections.open").path("url").asText();
    overheard = new Overheard(app.client(), url);
  }

  private String channels() {
    String secret =
        ok("conversations.create", "name=secret", "is_private=true").at("/channel/id").asText();
    String channel = ok("conversations.create", "name=inc-1").at("/channel/id").asText();
    String ada = workspace.idOf("ada");
    ok("conversations.invite", "channel=" + channel, "users=" + ada);
    ok(
        "conversations.invite",
        "channel=" + channel,
        "users=" + ada + "," + workspace.idOf("ben"),
        "force=true");
    ok("conversations.setTopic", "channel=" + channel, "topic=SEV2");
    ok("conversations.setPurpose", "channel=" + channel, "purpose=Payments time out");
    String general = workspace.channels("ada").getFirst().id();
    ok("conversations.join", "channel=" + general);
    ok("conversations.join", "channel=" + general);
    ok("conversations.open", "users=" + ada);
    ok("conversations.open", "users=" + workspace.idOf("ben"), "return_im=false");
    ok("conversations.list", "types=public_channel,private_channel", "limit=2");
    ok("conversations.info", "channel=" + channel);
    ok("conversations.members", "channel=" + channel);
    ok("conversations.archive", "channel=" + secret);
    return channel;
  }

  private void messages(String channel) {
    String blocks =
        "[{'type':'section','text':{'type':'mrkdwn','text':'*Hello*'}}]".replace('\'', '"');
    JsonNode posted =
        ok(
            "chat.postMessage",
            "channel=" + channel,
            "text=hello",
            "blocks=" + blocks,
            "metadata={\"event_type\":\"mark\",\"event_payload\":{\"id\":\"1\"}}");
    ok("chat.postMessage", "channel=" + channel, "text=" + "x".repeat(40_001));
    String ts = posted.path("ts").asText();
    ok("chat.postEphemeral", "channel=" + channel, "text=psst", "user=" + workspace.idOf("ada"));
    ok("chat.update", "channel=" + channel, "ts=" + ts, "text=hello again");
    ok("chat.getPermalink", "channel=" + channel, "message_ts=" + ts);
    ok("pins.add", "channel=" + channel, "timestamp=" + ts);
    Message said = workspace.as("ada").say(channel, "is it <the> gateway, @ben?");
    workspace.as("ben").reply(said, "no & yes");
    workspace.as("ben").react(said, "eyes", true);
    workspace.as("ada").edit(said, "is it the pool?");
    ok("conversations.history", "channel=" + channel, "include_all_metadata=true");
    ok("conversations.history", "channel=" + channel, "limit=1");
    ok("conversations.replies", "channel=" + channel, "ts=" + said.ts());
    String gone = ok("chat.postMessage", "channel=" + channel, "text=oops").path("ts").asText();
    ok("chat.delete", "channel=" + channel, "ts=" + gone);
    JsonNode canvas =
        ok(
            "conversations.canvases.create",
            "channel_id=" + channel,
            "document_content={\"type\":\"markdown\",\"markdown\":\"# Notes\"}");
    String change =
        "[{\"operation\":\"replace\",\"document_content\":{\"type\":\"markdown\",\"markdown\":\"x\"}}]";
    ok("canvases.edit", "canvas_id=" + canvas.path("canvas_id").asText(), "changes=" + change);
    ok("conversations.info", "channel=" + channel);
  }

  private void bookmarks(String channel) {
    String in = "channel_id=" + channel;
    String link = "link=https://status.example.com/";
    JsonNode added = ok("bookmarks.add", in, "type=link", "title=Status page", link);
    String id = "bookmark_id=" + added.at("/bookmark/id").asText();
    ok("bookmarks.edit", in, id, "title=Status");
    ok("bookmarks.list", in);
    ok("bookmarks.remove", in, id);
  }

  private void files(String channel) {
    JsonNode place = ok("files.getUploadURLExternal", "filename=inc.md", "length=5");
    app.upload(place.path("upload_url").asText(), "hello");
    String id = place.path("file_id").asText();
    ok(
        "files.completeUploadExternal",
        "files=[{\"id\":\"" + id + "\",\"title\":\"Postmortem\"}]",
        "channel_id=" + channel);
    ok("files.list", "channel=" + channel);
    ok("files.info", "file=" + id);
    ok("conversations.history", "channel=" + channel, "limit=1");
  }

  private void views() {
    workspace.as("ada").shortcut("Declare an incident");
    String trigger = overheard.gesture("shortcut").path("trigger_id").asText();
    String modal =
        "{'type':'modal','title':{'type':'plain_text','text':'A form'},'blocks':[]}"
            .replace('\'', '"');
    JsonNode opened = ok("views.open", "trigger_id=" + trigger, "view=" + modal);
    ok("views.update", "view_id=" + opened.at("/view/id").asText(), "view=" + modal);
    workspace.as("ada").shortcut("Declare an incident");
    String another = overheard.gesture("shortcut").path("trigger_id").asText();
    ok("views.push", "trigger_id=" + another, "view=" + modal);
    String home = "{\"type\":\"home\",\"blocks\":[]}";
    ok("views.publish", "user_id=" + workspace.idOf("ada"), "view=" + home);
  }
}
