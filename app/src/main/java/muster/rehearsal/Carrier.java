package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries what a person did to the app, and waits as long as Slack does for its answer. */
final class Carrier {
  private static final int ACK_SECONDS = 3;

  /** They say when they were used, but not of which app they are. */
  private static final Set<String> SHORTCUTS = Set.of("shortcut", "message_action");

  private final State state;
  private final Wire wire;

  Carrier(State state, Wire wire) {
    this.state = state;
    this.wire = wire;
  }

  /** The beginning of what every gesture tells the app; Slack's gestures know no other order. */
  ObjectNode payload(String type, Member person) {
    ObjectNode payload = Json.object();
    payload.put("type", type).put("token", "rehearsal");
    if (SHORTCUTS.contains(type)) {
      payload.put("action_ts", actionTs());
    } else {
      payload.put("api_app_id", Workspace.APP);
    }
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", Workspace.DOMAIN);
    payload
        .putObject("user")
        .put("id", person.id)
        .put("username", person.name)
        .put("name", person.name)
        .put("team_id", person.team());
    payload.put("is_enterprise_install", false);
    state.run(() -> payload.put("trigger_id", state.modals.trigger(person.id)));
    return payload;
  }

  /** When it was done, as Slack writes it. */
  String actionTs() {
    Instant now = state.now();
    return now.getEpochSecond() + ".%06d".formatted(now.getNano() / 1_000);
  }

  /** What the app acked with; a refusal if it did not in time. */
  JsonNode acked(Member person, String type, ObjectNode payload) {
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

  /** Sends a gesture to which the app has no other answer than its ack. */
  void deliver(Member person, Channel channel, ObjectNode payload) {
    try {
      acked(person, "interactive", payload);
    } catch (Refusal refusal) {
      failed(person, channel, "This app did not respond (" + refusal.getMessage() + ").");
    }
  }

  /** Says to the person alone what became of what they did. */
  void failed(Member person, Channel channel, String text) {
    state.run(
        () ->
            state.messages.add(
                channel,
                "USLACKBOT",
                text,
                Json.array(),
                Optional.empty(),
                Optional.of(person.id),
                Optional.empty(),
                List.of()));
  }
}
