package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    payload
        .put("token", "rehearsal")
        .put("team_id", Workspace.TEAM)
        .put("api_app_id", Workspace.APP);
    payload.put("type", "event_callback").put("event_id", "Ev" + UUID.randomUUID());
    payload.put("event_time", state.now().getEpochSecond()).put("is_ext_shared_channel", false);
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .put("team_id", Workspace.TEAM)
        .put("user_id", botUser)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    for (int delivery = 0; delivery < faults.deliveries(); delivery++) {
      wire.tell(payload);
    }
  }

  ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", state.nextTs());
  }

  /** Everyone hears a message, the app its own ones too; a mention is told of besides. */
  void said(Channel channel, Message message) {
    ObjectNode told = shapes.message(message);
    told.put("event_ts", message.ts());
    messages(channel, told);
    if (message.text().contains("<@" + botUser + ">") && !message.author().equals(botUser)) {
      ObjectNode mention = event("app_mention");
      mention.put("user", message.author()).put("text", message.text()).put("ts", message.ts());
      mention.put("channel", channel.id).put("team", Workspace.TEAM);
      mention.put("user_team", state.members.get(message.author()).team());
      message.threadTs().ifPresent(ts -> mention.put("thread_ts", ts));
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

  /** A message says something else now. */
  void changed(Channel channel, Message before, Message after) {
    ObjectNode event = event("message").put("subtype", "message_changed").put("hidden", true);
    event.put("ts", state.nextTs());
    event.set("message", shapes.message(after));
    event.set("previous_message", shapes.message(before));
    messages(channel, event);
  }

  /** It was deleted and people had replied: a stone stays in its place. */
  void buried(Channel channel, Message message) {
    ObjectNode event = event("message").put("subtype", "message_changed").put("hidden", true);
    event.put("ts", state.nextTs());
    ObjectNode stone = event.putObject("message");
    stone.put("type", "message").put("subtype", "tombstone").put("ts", message.ts());
    stone.put("text", "This message was deleted.").put("hidden", true).put("user", "USLACKBOT");
    event.set("previous_message", shapes.message(message));
    messages(channel, event);
  }

  void deleted(Channel channel, Message message) {
    ObjectNode event = event("message").put("subtype", "message_deleted").put("hidden", true);
    event.put("ts", state.nextTs()).put("deleted_ts", message.ts());
    event.set("previous_message", shapes.message(message));
    messages(channel, event);
  }

  void reacted(Channel channel, Message message, String person, String emoji, boolean added) {
    String type = added ? "reaction_added" : "reaction_removed";
    ObjectNode event = event(type);
    event.put("user", person).put("reaction", emoji).put("item_user", message.author());
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", channel.id)
        .put("ts", message.ts());
    in(channel, type, event);
  }

  void moved(Channel channel, String person, boolean joined) {
    String type = joined ? "member_joined_channel" : "member_left_channel";
    ObjectNode event = event(type);
    event
        .put("user", person)
        .put("channel", channel.id)
        .put("channel_type", channel.isPrivate ? "G" : "C");
    event.put("team", Workspace.TEAM);
    in(channel, type, event);
  }

  void changed(Member member) {
    ObjectNode event = event("user_change");
    event.set("user", member.json(state.now()));
    everywhere("user_change", event);
  }
}
