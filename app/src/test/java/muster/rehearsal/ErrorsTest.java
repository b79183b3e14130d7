package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack refuses is refused, by Slack's own name for it. */
class ErrorsTest {
  private Workspace workspace;
  private Called app;
  private String ada;
  private String general;
  private String own;

  @BeforeEach
  void open() throws IOException {
    open(Files.readString(Path.of("manifest.yml")));
  }

  private void open(String manifest) {
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    ada = workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    general = workspace.addChannel("general", false, "ada");
    app = new Called(workspace);
    own = app.call("conversations.create", "name=inc-1").at("/channel/id").asText();
  }

  @AfterEach
  void close() {
    app.close();
    workspace.close();
  }

  private JsonNode refused(String error, String method, String... arguments) {
    JsonNode answer = app.call(method, arguments);
    assertEquals(error, answer.path("error").asText(), () -> method + ": " + answer);
    Map<String, Shape> shapes = Shape.read("answers");
    assertEquals(List.of(), shapes.get("refused").differences(answer));
    return answer;
  }

  private String posted(String text) {
    return app.call("chat.postMessage", "channel=" + own, "text=" + text).path("ts").asText();
  }

  @Test
  void whoIsNotInAChannelIsToldSoAndOfAPrivateOneNothing() {
    String secret = workspace.addChannel("secret", true, "ada");
    refused("not_in_channel", "chat.postMessage", "channel=" + general, "text=x");
    refused("not_in_channel", "conversations.history", "channel=" + general);
    refused("not_in_channel", "conversations.setTopic", "channel=" + general, "topic=x");
    refused("channel_not_found", "chat.postMessage", "channel=" + secret, "text=x");
    refused("channel_not_found", "conversations.info", "channel=" + secret);
    refused("channel_not_found", "conversations.join", "channel=" + secret);
    refused("channel_not_found", "chat.postMessage", "channel=U0NOBODY", "text=x");
    assertTrue(app.call("conversations.members", "channel=" + general).path("ok").asBoolean());
  }

  @Test
  void anArchivedChannelIsOnlyRead() {
    String ts = posted("before");
    app.call("conversations.archive", "channel=" + own);
    refused("already_archived", "conversations.archive", "channel=" + own);
    refused("is_archived", "chat.postMessage", "channel=" + own, "text=x");
    refused("is_archived", "conversations.invite", "channel=" + own, "users=" + ada);
    refused("is_archived", "conversations.setPurpose", "channel=" + own, "purpose=x");
    refused("is_inactive", "chat.update", "channel=" + own, "ts=" + ts, "text=after");
    refused("name_taken", "conversations.create", "name=inc-1");
    assertTrue(app.call("conversations.history", "channel=" + own).path("ok").asBoolean());
  }

  @Test
  void invitationsSayWhomTheyFailedFor() {
    workspace.addPerson("gone", "Gone Girl", ZoneOffset.UTC);
    workspace.deactivate("gone");
    String gone = workspace.idOf("gone");
    refused("no_user", "conversations.invite", "channel=" + own);
    refused("user_not_found", "conversations.invite", "channel=" + own, "users=U0NOBODY");
    refused(
        "cant_invite_self", "conversations.invite", "channel=" + own, "users=" + workspace.botId());
    JsonNode both =
        refused(
            "cant_invite", "conversations.invite", "channel=" + own, "users=" + gone + "," + ada);
    assertEquals(gone, both.at("/errors/0/user").asText());
    JsonNode forced =
        app.call(
            "conversations.invite", "channel=" + own, "users=" + gone + "," + ada, "force=true");
    assertTrue(forced.path("ok").asBoolean(), forced.toString());
    refused("already_in_channel", "conversations.invite", "channel=" + own, "users=" + ada);
    refused("user_disabled", "conversations.open", "users=" + gone);
  }

  @Test
  void namesAndTopicsHaveTheirLengths() {
    refused("invalid_name_required", "conversations.create");
    refused("invalid_name_punctuation", "conversations.create", "name=--_");
    refused("invalid_name_specials", "conversations.create", "name=Inc 1");
    refused("invalid_name_maxlength", "conversations.create", "name=" + "x".repeat(81));
    refused("too_long", "conversations.setTopic", "channel=" + own, "topic=" + "x".repeat(251));
    assertTrue(
        app.call("conversations.setTopic", "channel=" + own, "topic=" + "x".repeat(250))
            .path("ok")
            .asBoolean());
  }

  @Test
  void anEditIsShortAndOfOnesOwn() {
    String ts = posted("first");
    String long4 = "text=" + "x".repeat(4_001);
    refused("msg_too_long", "chat.update", "channel=" + own, "ts=" + ts, long4);
    refused("no_text", "chat.update", "channel=" + own, "ts=" + ts);
    refused("message_not_found", "chat.update", "channel=" + own, "ts=1.000000", "text=x");
    app.call("conversations.invite", "channel=" + own, "users=" + ada);
    String hers = workspace.as("ada").say(own, "mine").ts();
    refused("cant_update_message", "chat.update", "channel=" + own, "ts=" + hers, "text=x");
    refused("cant_delete_message", "chat.delete", "channel=" + own, "ts=" + hers);
    app.call("pins.add", "channel=" + own, "timestamp=" + ts);
    refused("already_pinned", "pins.add", "channel=" + own, "timestamp=" + ts);
  }

  @Test
  void aLongTextIsCutAndSaidToBe() {
    JsonNode cut = app.call("chat.postMessage", "channel=" + own, "text=" + "x".repeat(40_001));
    assertEquals("message_truncated", cut.at("/response_metadata/warnings/0").asText());
    assertEquals(40_000, cut.at("/message/text").asText().length());
    String section =
        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\""
            + "x".repeat(2_600)
            + "\"}}";
    String blocks = "blocks=[" + (section + ",").repeat(4) + section + "]";
    refused("msg_blocks_too_long", "chat.postMessage", "channel=" + own, "text=x", blocks);
    assertEquals(2, workspace.violations().size(), "both are remembered");
  }

  @Test
  void badBlocksSayWhere() {
    String text = "{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(151) + "\"}";
    String blocks = "blocks=[{\"type\":\"header\",\"text\":" + text + "}]";
    JsonNode answer =
        refused("invalid_blocks", "chat.postMessage", "channel=" + own, "text=x", blocks);
    assertTrue(answer.at("/response_metadata/messages/0").asText().startsWith("[ERROR]"));
  }

  @Test
  void whoIsNotThereSeesNothing() {
    refused("user_not_in_channel", "chat.postEphemeral", "channel=" + own, "text=x", "user=" + ada);
    refused("bot_not_found", "bots.info", "bot=B0NOBODY");
    refused("user_not_found", "users.info", "user=U0NOBODY");
    refused("thread_not_found", "conversations.replies", "channel=" + own, "ts=1.000000");
    refused("no_such_subteam", "usergroups.users.list", "usergroup=S0");
    refused("file_not_found", "files.info", "file=F0");
    refused("missing_argument", "files.getUploadURLExternal", "filename=x");
  }

  @Test
  void pagesAreTurnedByACursorOfSlacks() {
    app.call("conversations.create", "name=inc-2");
    JsonNode first = app.call("conversations.list", "limit=2");
    String cursor = first.at("/response_metadata/next_cursor").asText();
    JsonNode second = app.call("conversations.list", "limit=2", "cursor=" + cursor);
    assertEquals("inc-2", second.at("/channels/0/name").asText());
    assertEquals("", second.at("/response_metadata/next_cursor").asText());
    refused("invalid_cursor", "conversations.list", "cursor=2");
    refused("invalid_cursor", "users.list", "cursor=!");
    refused("invalid_limit", "conversations.members", "channel=" + own, "limit=-1");
    refused("invalid_types", "conversations.list", "types=all");
    refused("invalid_ts_oldest", "conversations.history", "channel=" + own, "oldest=yesterday");
    refused("invalid_ts_latest", "conversations.replies", "channel=" + own, "latest=x", "ts=1.0");
  }

  @Test
  void aMissingScopeIsNamed() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    close();
    open(manifest.replaceAll("\n *- pins:write", ""));
    JsonNode answer = refused("missing_scope", "pins.add", "channel=" + own, "timestamp=1");
    assertEquals("pins:write", answer.path("needed").asText());
    assertFalse(answer.path("provided").asText().contains("pins:write"));
    assertTrue(answer.path("provided").asText().contains("chat:write"));
    assertEquals("chat.shout", refused("unknown_method", "chat.shout").path("req_method").asText());
  }

  @Test
  void ofADeactivatedPersonThereIsLittleLeft() {
    workspace.deactivate("ada");
    JsonNode user = app.call("users.info", "user=" + ada).path("user");
    assertTrue(user.path("deleted").asBoolean());
    assertFalse(user.has("tz"), "Slack forgets the zone");
    assertFalse(user.has("real_name"));
    assertEquals("Ada Byron", user.at("/profile/real_name").asText());
  }

  @Test
  void theFirstOfAThreadBelongsToIt() {
    app.call("conversations.invite", "channel=" + own, "users=" + ada);
    Message parent = workspace.as("ada").say(own, "is it the gateway?");
    Message reply = workspace.as("ada").reply(parent, "no");
    JsonNode thread = app.call("conversations.replies", "channel=" + own, "ts=" + parent.ts());
    assertEquals(parent.ts(), thread.at("/messages/0/thread_ts").asText());
    assertEquals(reply.ts(), thread.at("/messages/0/latest_reply").asText());
    assertEquals(ada, thread.at("/messages/1/parent_user_id").asText());
    JsonNode alone = app.call("conversations.replies", "channel=" + own, "ts=" + reply.ts());
    assertEquals(1, alone.path("messages").size(), "by a reply's ts Slack gives that reply only");
  }

  @Test
  void whatSlackSaysItselfStandsAmongTheMessages() {
    app.call("conversations.invite", "channel=" + own, "users=" + ada);
    app.call("conversations.setTopic", "channel=" + own, "topic=SEV2");
    app.call("pins.add", "channel=" + own, "timestamp=" + posted("the card"));
    JsonNode read = app.call("conversations.history", "channel=" + own);
    assertEquals(
        List.of("pinned_item", "", "channel_topic", "channel_join"),
        read.path("messages").valueStream().map(m -> m.path("subtype").asText()).toList());
  }
}
