package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries what a person did with the app to the app, and its answer back to their screen. */
final class Gestures {
  private static final int ACK_SECONDS = 3;

  private final State state;
  private final Wire wire;
  private final Shapes shapes;
  private final ResponseUrls responses;
  private final BlockRules rules;
  private final String bot;

  Gestures(
      State state, Wire wire, Shapes shapes, ResponseUrls responses, BlockRules rules, String bot) {
    this.state = state;
    this.wire = wire;
    this.shapes = shapes;
    this.responses = responses;
    this.rules = rules;
    this.bot = bot;
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
      JsonNode ack = acked(person, "slash_commands", payload);
      state.run(() -> responses.show(channel, person.id, ack, Optional.empty()));
    } catch (Refusal refusal) {
      failed(person, channel, command + " failed with the error \"" + refusal.getMessage() + "\"");
    }
  }

  private void failed(Member person, Channel channel, String text) {
    state.run(
        () ->
            state.add(
                channel,
                "USLACKBOT",
                text,
                Json.array(),
                Optional.empty(),
                Optional.of(person.id),
                Optional.empty(),
                List.of()));
  }

  private JsonNode acked(Member person, String type, ObjectNode payload) {
    state.run(() -> state.sight.did(person.id, payload.toString()));
    CompletableFuture<JsonNode> ack = wire.send(type, payload, false);
    try {
      JsonNode answer = ack.get(ACK_SECONDS, TimeUnit.SECONDS);
      return answer == null ? Json.object() : answer;
    } catch (TimeoutException e) {
      wire.forget(ack);
      throw new Refusal("operation_timeout");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("operation_timeout");
    }
  }

  private ObjectNode interactive(String type, Member person) {
    ObjectNode payload = Json.object();
    payload.put("type", type).put("token", "rehearsal").put("api_app_id", Workspace.APP);
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", Workspace.DOMAIN);
    payload
        .putObject("user")
        .put("id", person.id)
        .put("username", person.name)
        .put("name", person.name)
        .put("team_id", person.team());
    payload.put("is_enterprise_install", false).put("action_ts", "" + state.now().getEpochSecond());
    state.run(() -> payload.put("trigger_id", state.modals.trigger(person.id)));
    return payload;
  }

  void press(Member person, Channel channel, Message message, JsonNode button) {
    ObjectNode payload = interactive("block_actions", person);
    boolean ephemeral = message.onlyFor().isPresent();
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id)
        .put("is_ephemeral", ephemeral);
    payload.putObject("channel").put("id", channel.id).put("name", channel.name);
    if (!ephemeral) {
      payload.set("message", shapes.message(message));
    }
    payload.putObject("state").putObject("values");
    payload.put("response_url", responses.of(channel, person.id, Optional.of(message)));
    ObjectNode action = button.deepCopy();
    action.remove("confirm");
    action
        .put("block_id", button.path("block_id").asText("b"))
        .put("action_ts", payload.path("action_ts").asText());
    payload.putArray("actions").add(action);
    deliver(person, channel, payload);
  }

  void pressAtHome(Member person, ObjectNode view, JsonNode button) {
    ObjectNode payload = interactive("block_actions", person);
    payload.putObject("container").put("type", "view").set("view_id", view.path("id"));
    payload.set("view", view);
    ObjectNode action = button.deepCopy();
    action.put("block_id", button.path("block_id").asText("b"));
    payload.putArray("actions").add(action);
    deliver(person, state.with(() -> state.direct(person.id, bot)), payload);
  }

  void shortcut(Member person, String callbackId) {
    ObjectNode payload = interactive("shortcut", person);
    payload.put("callback_id", callbackId);
    deliver(person, state.with(() -> state.direct(person.id, bot)), payload);
  }

  void messageShortcut(Member person, Channel channel, Message message, String callbackId) {
    ObjectNode payload = interactive("message_action", person);
    payload.put("callback_id", callbackId).put("message_ts", message.ts());
    payload.putObject("channel").put("id", channel.id).put("name", channel.name);
    payload.put("response_url", responses.of(channel, person.id, Optional.empty()));
    payload.set("message", shapes.message(message));
    deliver(person, channel, payload);
  }

  private void deliver(Member person, Channel channel, ObjectNode payload) {
    try {
      acked(person, "interactive", payload);
    } catch (Refusal refusal) {
      failed(person, channel, "This app did not respond (" + refusal.getMessage() + ").");
    }
  }

  /** Sends the answers; errors stay on the form. */
  void submit(Member person, Modals.Open open, Map<String, ObjectNode> values) {
    ObjectNode payload = interactive("view_submission", person);
    ObjectNode view = open.view().deepCopy();
    ObjectNode filled = view.putObject("state").putObject("values");
    values.forEach((block, value) -> filled.putObject(block).set(actionOf(open, block), value));
    payload.set("view", view);
    payload.putArray("response_urls");
    JsonNode ack;
    try {
      ack = acked(person, "interactive", payload);
    } catch (Refusal refusal) {
      state.run(
          () ->
              state.modals.refuse(
                  person.id, Map.of("", "We had some trouble connecting. Try again?")));
      return;
    }
    state.run(() -> respond(person, view.path("id").asText(), ack));
  }

  private static String actionOf(Modals.Open open, String block) {
    for (JsonNode candidate : open.view().path("blocks")) {
      if (candidate.path("block_id").asText().equals(block)) {
        return candidate.path("element").path("action_id").asText();
      }
    }
    return "";
  }

  private void respond(Member person, String viewId, JsonNode ack) {
    switch (ack.path("response_action").asText()) {
      case "errors" -> {
        Map<String, String> errors = new HashMap<>();
        ack.path("errors")
            .properties()
            .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
        state.modals.refuse(person.id, errors);
      }
      case "update", "push" -> {
        rules.view(ack.path("view"));
        state.modals.open(person.id, ack.path("view"), viewId, Workspace.APP);
      }
      default -> state.modals.close(person.id);
    }
  }
}
