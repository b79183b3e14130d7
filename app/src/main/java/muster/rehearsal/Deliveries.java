package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reaches the app as no hands would: with made-up payloads, and with events in the wrong order. */
public final class Deliveries {
  /** Slack's. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final State state;
  private final Reach reach;
  private final ResponseUrls responses;
  private final String bot;

  Deliveries(State state, Reach reach, ResponseUrls responses, String bot) {
    this.state = state;
    this.reach = reach;
    this.responses = responses;
    this.bot = bot;
  }

  /**
   * Sends this payload over the present wire. For somebody who is here it gets the trigger and the
   * address for answers that Slack would add; answers appear in their conversation with the app.
   *
   * @param type as Socket Mode names it: slash_commands, interactive or events_api
   * @return the ack's payload; empty if the app did not ack within Slack's three seconds
   */
  public Optional<JsonNode> send(String type, ObjectNode payload) {
    return send(type, payload, PATIENCE);
  }

  /** The same with more or less patience. */
  public Optional<JsonNode> send(String type, ObjectNode payload, Duration patience) {
    ObjectNode stamped = payload.deepCopy();
    String person = payload.path("user_id").asText(payload.path("user").path("id").asText());
    state.run(
        () -> {
          stamp(stamped, person);
          state.sight.did(person, stamped.toString());
        });
    CompletableFuture<JsonNode> ack = reach.send(type, stamped, false);
    try {
      return Optional.of(
          Optional.ofNullable(ack.get(patience.toMillis(), TimeUnit.MILLISECONDS))
              .orElseGet(Json::object));
    } catch (TimeoutException | ExecutionException e) {
      reach.forget(ack);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void stamp(ObjectNode payload, String person) {
    if (state.members.containsKey(person)) {
      Channel direct = state.direct(person, bot);
      payload.put("trigger_id", state.modals.trigger(person));
      payload.put("response_url", responses.of(direct, person, Optional.empty()));
    }
  }

  /** From now on events wait. */
  public void holdEvents() {
    reach.hold();
  }

  /** Delivers the events that waited, the newest first. */
  public void releaseEventsReversed() {
    reach.releaseReversed();
  }
}
