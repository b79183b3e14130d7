package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How the app is reached at present: by Socket Mode, until it gives addresses. */
final class Reach implements Wire {
  private final SocketMode socket;
  private volatile Wire present;

  Reach(SocketMode socket) {
    this.socket = socket;
    this.present = socket;
  }

  /** What the way before had not brought is given up. */
  void by(Wire other) {
    Wire before = present;
    present = other;
    if (before != socket) {
      before.close();
    }
  }

  @Override
  public CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again) {
    return present.send(type, payload, again);
  }

  @Override
  public void tell(JsonNode event) {
    present.tell(event);
  }

  @Override
  public void forget(CompletableFuture<JsonNode> acked) {
    present.forget(acked);
  }

  @Override
  public boolean awaitAcked(Duration most) throws InterruptedException {
    return present.awaitAcked(most);
  }

  @Override
  public void close() {
    socket.close();
    if (present != socket) {
      present.close();
    }
  }
}
