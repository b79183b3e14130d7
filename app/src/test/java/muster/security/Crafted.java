package muster.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * A payload as Slack writes it, with everything in it freely chosen.
 *
 * @param type as Socket Mode names it: slash_commands, interactive or events_api
 */
record Crafted(String type, ObjectNode payload) {
  static final String TEAM = "T0REHEARSAL";
  static final String APP = "A0REHEARSAL";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who sends it, by their own account. */
  record Sender(String id, String home) {
    static Sender of(String id) {
      return new Sender(id, TEAM);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static Crafted slash(Sender who, String channel, String text) {
    ObjectNode payload = object().put("team_id", TEAM).put("api_app_id", APP);
    payload.put("channel_id", channel).put("channel_name", "somewhere");
    payload.put("user_id", who.id()).put("user_name", "somebody");
    payload.put("command", "/incident").put("text", text);
    payload.put("trigger_id", "" + UUID.randomUUID()).put("response_url", "http://127.0.0.1:1/");
    return new Crafted("slash_commands", payload);
  }

  private static ObjectNode interactive(String type, Sender who) {
    ObjectNode payload = object().put("type", type).put("api_app_id", APP);
    payload.putObject("team").put("id", TEAM).put("domain", "rehearsal");
    payload
        .putObject("user")
        .put("id", who.id())
        .put("name", "somebody")
        .put("team_id", who.home());
    return payload.put("trigger_id", "" + UUID.randomUUID());
  }

  static Crafted press(Sender who, String channel, String value) {
    ObjectNode payload = interactive("block_actions", who);
    payload.putObject("channel").put("id", channel).put("name", "somewhere");
    payload.put("response_url", "http://127.0.0.1:1/");
    ObjectNode action = payload.putArray("actions").addObject();
    action.put("type", "button").put("action_id", "say.0").put("block_id", "b");
    action.put("value", value);
    return new Crafted("interactive", payload);
  }

  /** A form that was filled in, carrying this metadata. */
  static Crafted form(Sender who, String metadata, Map<String, String> fields) {
    ObjectNode payload = interactive("view_submission", who);
    ObjectNode view = payload.putObject("view");
    view.put("id", "V" + UUID.randomUUID()).put("type", "modal").put("callback_id", "form");
    view.put("private_metadata", metadata);
    ObjectNode values = view.putObject("state").putObject("values");
    var blocks = view.putArray("blocks");
    fields.forEach(
        (name, text) -> {
          ObjectNode block = blocks.addObject().put("type", "input").put("block_id", name);
          block.putObject("label").put("type", "plain_text").put("text", "?");
          block.putObject("element").put("type", "plain_text_input").put("action_id", "answer");
          values
              .putObject(name)
              .putObject("answer")
              .put("type", "plain_text_input")
              .put("value", text);
        });
    return new Crafted("interactive", payload);
  }

  /** What a form carries when it was opened by these words in this channel. */
  static String carry(String words, String channel) {
    return object().put("words", words).put("channel", channel).toString();
  }

  static Crafted shortcut(Sender who) {
    ObjectNode payload = interactive("shortcut", who).put("callback_id", "declare");
    return new Crafted("interactive", payload);
  }

  static Crafted messageShortcut(Sender who, String channel, String ts, String text) {
    ObjectNode payload = interactive("message_action", who).put("callback_id", "add_to_timeline");
    payload.put("message_ts", ts).put("response_url", "http://127.0.0.1:1/");
    payload.putObject("channel").put("id", channel).put("name", "somewhere");
    payload
        .putObject("message")
        .put("type", "message")
        .put("ts", ts)
        .put("text", text)
        .put("user", who.id());
    return new Crafted("interactive", payload);
  }

  private static Crafted event(ObjectNode event) {
    ObjectNode payload = object().put("type", "event_callback");
    payload.put("team_id", TEAM).put("api_app_id", APP);
    payload.put("event_id", "Ev" + UUID.randomUUID()).put("event_time", 1_795_183_200);
    payload.set("event", event);
    return new Crafted("events_api", payload);
  }

  static Crafted mention(Sender who, String channel, String text) {
    ObjectNode event = object().put("type", "app_mention").put("user", who.id());
    event.put("user_team", who.home()).put("text", text).put("channel", channel);
    return event(event.put("ts", "1795183300.000100").put("event_ts", "1795183300.000100"));
  }

  /**
   * @param type reaction_added or reaction_removed
   */
  static Crafted reaction(String type, Sender who, String channel, String ts) {
    ObjectNode event = object().put("type", type).put("user", who.id());
    event.put("reaction", "pushpin").put("user_team", who.home());
    event.putObject("item").put("type", "message").put("channel", channel).put("ts", ts);
    return event(event.put("event_ts", "1795183300.000200"));
  }

  /** The same, said to be about another workspace. */
  Crafted aboutTeam(String team) {
    ObjectNode other = payload.deepCopy();
    if (payload.has("team")) {
      other.putObject("team").put("id", team).put("domain", "elsewhere");
    } else {
      other.put("team_id", team);
    }
    return new Crafted(type, other);
  }

  /** The same, said to be for another app. */
  Crafted forApp(String app) {
    return new Crafted(type, payload.deepCopy().put("api_app_id", app));
  }

  /** What kind of gesture it is. */
  @Override
  public String toString() {
    JsonNode kind = payload.at("/event/type");
    return kind.isMissingNode() ? payload.path("type").asText(type) : kind.asText();
  }
}
