package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A way from the workspace to the app. */
interface Wire {
  /**
   * Sends what a person did; the future completes with the ack's payload, or fails if none can
   * come.
   *
   * @param type as Socket Mode names it: slash_commands, interactive or events_api
   * @param again whether it is sent again until it is acked
   */
  CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again);

  /** Sends an event, again if it is not acked. */
  void tell(JsonNode event);

  /** Whether the app can be reached at this moment, as far as is known. */
  boolean isConnected();

  /** Gives up on what was not acked in time. */
  void forget(CompletableFuture<JsonNode> acked);

  /** Waits until everything sent is acked; false if that took too long. */
  boolean awaitAcked(Duration most) throws InterruptedException;

  void close();
}
