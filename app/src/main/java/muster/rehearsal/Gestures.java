package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a person does with the app outside its forms: commands, shortcuts, buttons and menus. */
final class Gestures {
  private final State state;
  private final Carrier carrier;
  private final Shapes shapes;
  private final ResponseUrls responses;
  private final FormGestures forms;
  private final String bot;

  Gestures(
      State state, Wire wire, Shapes shapes, ResponseUrls responses, BlockRules rules, String bot) {
    this.state = state;
    this.carrier = new Carrier(state, wire);
    this.shapes = shapes;
    this.responses = responses;
    this.forms = new FormGestures(state, carrier, rules, bot);
    this.bot = bot;
  }

  FormGestures forms() {
    return forms;
  }

  void slash(Member person, Channel channel, String command, String text) {
    ObjectNode payload = Json.object();
    payload
        .put("token", "rehearsal")
        .put("team_id", Workspace.TEAM)
        .put("team_domain", Workspace.DOMAIN);
    payload.put("channel_id", channel.id).put("channel_name", channel.namedInCommands());
    payload.put("user_id", person.id).put("user_name", person.name);
    payload.put("command", command).put("text", text).put("api_app_id", Workspace.APP);
    payload.put("is_enterprise_install", "false");
    payload.put("response_url", responses.of(channel, person.id, Optional.empty()));
    state.run(() -> payload.put("trigger_id", state.modals.trigger(person.id)));
    try {
      JsonNode ack = carrier.acked(person, "slash_commands", payload);
      state.run(() -> responses.show(channel, person.id, ack, Optional.empty()));
    } catch (Refusal refusal) {
      String words = command + " failed with the error \"" + refusal.getMessage() + "\"";
      carrier.failed(person, channel, words);
    }
  }

  /** Uses an element of a message. The app is told the message, unless only this person sees it. */
  void press(Member person, Channel channel, Message message, Pressed pressed) {
    ObjectNode payload = carrier.payload("block_actions", person);
    boolean ephemeral = message.onlyFor().isPresent();
    ObjectNode container = payload.putObject("container");
    container.put("type", "message").put("message_ts", message.ts());
    message.threadTs().ifPresent(ts -> container.put("thread_ts", ts));
    container.put("channel_id", channel.id).put("is_ephemeral", ephemeral);
    payload.putObject("channel").put("id", channel.id).put("name", channel.namedInCommands());
    if (!ephemeral) {
      payload.set("message", shapes.message(message));
    }
    payload.putObject("state").set("values", pressed.values(message.blocks()));
    payload.put("response_url", responses.of(channel, person.id, Optional.of(message)));
    payload.putArray("actions").add(pressed.action(carrier.actionTs()));
    carrier.deliver(person, channel, payload);
  }

  void pressAtHome(Member person, ObjectNode view, Pressed pressed) {
    carrier.deliver(person, direct(person), forms.pressed(person, view, pressed));
  }

  void shortcut(Member person, String callbackId) {
    ObjectNode payload = carrier.payload("shortcut", person);
    payload.put("callback_id", callbackId);
    carrier.deliver(person, direct(person), payload);
  }

  void messageShortcut(Member person, Channel channel, Message message, String callbackId) {
    ObjectNode payload = carrier.payload("message_action", person);
    payload.put("callback_id", callbackId).put("message_ts", message.ts());
    payload.putObject("channel").put("id", channel.id).put("name", channel.name);
    payload.put("response_url", responses.of(channel, person.id, Optional.empty()));
    payload.set("message", shapes.message(message));
    carrier.deliver(person, channel, payload);
  }

  private Channel direct(Member person) {
    return state.with(() -> state.direct(person.id, bot));
  }
}
