package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the app what happens, as far as it subscribed and may know. */
final class Events {
  private final State state;
  private final Shapes shapes;
  private final Wire wire;
  private final Faults faults;
  private final Set<String> subscribed;
  private final String botUser;
  private final Notices notices;

  Events(
      State state,
      Shapes shapes,
      Wire wire,
      Faults faults,
      Set<String> subscribed,
      String botUser) {
    this.state = state;
    this.shapes = shapes;
    this.wire = wire;
    this.faults = faults;
    this.subscribed = subscribed;
    this.botUser = botUser;
    this.notices = new Notices(state);
  }

  Notices notices() {
    return notices;
  }

  /** Whatever happens in a channel is told to its members only. */
  void in(Channel channel, String subscription, ObjectNode event) {
    if (channel.members.contains(botUser)) {
      everywhere(subscription, event);
    }
  }

  void everywhere(String subscription, ObjectNode event) {
    if (!subscribed.contains(subscription)) {
      return;
    }
    ObjectNode payload = Json.object();
    payload.put("token", "rehearsal").put("team_id", Workspace.TEAM);
    payload.put("context_team_id", Workspace.TEAM).putNull("context_enterprise_id");
    payload.put("api_app_id", Workspace.APP).set("event", event);
    payload.put("type", "event_callback").put("event_id", "Ev" + UUID.randomUUID());
    payload.put("event_time", state.now().getEpochSecond()).put("is_ext_shared_channel", false);
    payload.put("event_context", "4-" + UUID.randomUUID());
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", Workspace.TEAM)
        .put("user_id", botUser)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    for (int delivery = 0; delivery < faults.deliveries(); delivery++) {
      wire.tell(payload);
    }
  }

  ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", state.look(state::nextTs));
  }

  /** Everyone hears a message, the app its own ones too; a mention is told of besides. */
  void said(Channel channel, Message message) {
    ObjectNode told = shapes.message(message);
    told.put("event_ts", message.ts());
    messages(channel, told);
    if (message.text().contains("<@" + botUser + ">") && !message.author().equals(botUser)) {
      ObjectNode mention = shapes.message(message);
      mention.put("type", "app_mention").put("channel", channel.id);
      mention.put("event_ts", message.ts());
      state.run(() -> state.sight.did(message.author(), message.text()));
      in(channel, "app_mention", mention);
    }
  }

  void openedHome(Member person, Channel direct) {
    ObjectNode event = event("app_home_opened");
    event.put("user", person.id).put("channel", direct.id).put("tab", "home");
    state.run(() -> state.homes.of(person.id).ifPresent(view -> event.set("view", view)));
    everywhere("app_home_opened", event);
  }

  private void messages(Channel channel, ObjectNode event) {
    event.put("channel", channel.id).put("channel_type", channel.type());
    String subscription =
        channel.direct ? "message.im" : channel.isPrivate ? "message.groups" : "message.channels";
    in(channel, subscription, event);
  }

  /** Slack itself says something. */
  private void noticed(Channel channel, ObjectNode notice) {
    ObjectNode event = notice.deepCopy();
    messages(channel, event.put("event_ts", notice.path("ts").asText()));
  }

  /** A message says something else now. */
  void changed(Channel channel, Message before, Message after) {
    ObjectNode event = hidden("message_changed");
    event.set("message", shapes.message(after));
    event.set("previous_message", shapes.message(before));
    messages(channel, event);
  }

  private ObjectNode hidden(String subtype) {
    ObjectNode event = event("message").put("subtype", subtype).put("hidden", true);
    return event.put("ts", event.path("event_ts").asText());
  }

  /** It was deleted and people had replied: a stone stays in its place. */
  void buried(Channel channel, Message message) {
    ObjectNode event = hidden("message_changed");
    ObjectNode stone = event.putObject("message");
    stone.put("type", "message").put("subtype", "tombstone").put("ts", message.ts());
    stone.put("text", "This message was deleted.").put("hidden", true).put("user", "USLACKBOT");
    stone.put("thread_ts", message.ts());
    event.set("previous_message", shapes.message(message));
    messages(channel, event);
  }

  void deleted(Channel channel, Message message) {
    ObjectNode event = hidden("message_deleted").put("deleted_ts", message.ts());
    event.set("previous_message", shapes.message(message));
    messages(channel, event);
  }

  /** Of a message that no member wrote Slack does not say whose it is. */
  void reacted(Channel channel, Message message, String person, String emoji, boolean added) {
    String type = added ? "reaction_added" : "reaction_removed";
    ObjectNode event = event(type);
    event.put("user", person).put("reaction", emoji);
    if (!shapes.isIntegration(state.members.get(message.author()))) {
      event.put("item_user", message.author());
    }
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", channel.id)
        .put("ts", message.ts());
    in(channel, type, event);
  }

  void moved(Channel channel, String person, boolean joined) {
    moved(channel, person, joined, Optional.empty());
  }

  /**
   * @param inviter who brought them in, if somebody did
   */
  void moved(Channel channel, String person, boolean joined, Optional<String> inviter) {
    String type = joined ? "member_joined_channel" : "member_left_channel";
    ObjectNode event = event(type);
    event.put("user", person).put("channel", channel.id);
    event.put("channel_type", channel.isPrivate ? "G" : "C").put("team", Workspace.TEAM);
    inviter.ifPresent(who -> event.put("inviter", who));
    in(channel, type, event);
    String text = "<@" + person + "> has " + (joined ? "joined" : "left") + " the channel";
    ObjectNode notice = notices.say(channel, joined ? "join" : "leave", person, text);
    inviter.ifPresent(who -> notice.put("inviter", who));
    noticed(channel, notice);
  }

  /** The topic or the purpose says something else now. */
  void described(Channel channel, String person, String what, String value) {
    String text = "<@" + person + "> set the channel " + what + ": " + value;
    noticed(channel, notices.say(channel, what, person, text).put(what, value));
  }

  void archived(Channel channel, String person) {
    String text = "<@" + person + "> archived the channel";
    noticed(channel, notices.say(channel, "archive", person, text));
  }

  void pinned(Channel channel, String person) {
    noticed(channel, notices.pinned(channel, person));
  }

  void changed(Member member) {
    ObjectNode event = event("user_change").put("cache_ts", state.now().getEpochSecond());
    event.set("user", PersonShape.of(member, state.now()));
    everywhere("user_change", event);
  }

  /** Somebody has come to the workspace. */
  void arrived(Member member) {
    ObjectNode event = event("team_join").put("cache_ts", state.now().getEpochSecond());
    event.set("user", PersonShape.of(member, state.now()));
    everywhere("team_join", event);
  }
}
