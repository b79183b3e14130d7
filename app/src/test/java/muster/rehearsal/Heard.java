package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The app's end: what came, and what it acks with. */
final class Heard implements Wire {
  final List<JsonNode> payloads = new ArrayList<>();
  final Deque<JsonNode> acks = new ArrayDeque<>();

  @Override
  public CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again) {
    payloads.add(payload.deepCopy());
    return CompletableFuture.completedFuture(acks.isEmpty() ? Json.object() : acks.poll());
  }

  @Override
  public void tell(JsonNode event) {}

  @Override
  public void forget(CompletableFuture<JsonNode> acked) {}

  @Override
  public boolean awaitAcked(Duration most) {
    return true;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void close() {}

  JsonNode last() {
    return payloads.get(payloads.size() - 1);
  }
}
