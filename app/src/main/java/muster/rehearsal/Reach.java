package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How the app is reached at present: by Socket Mode, until it gives addresses. */
final class Reach implements Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SocketMode socket;
  private final List<JsonNode> held = new ArrayList<>();
  private volatile Wire present;
  private boolean holding;

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
  public boolean isConnected() {
    return present.isConnected();
  }

  @Override
  public void tell(JsonNode event) {
    synchronized (this) {
      if (holding) {
        held.add(event);
        return;
      }
    }
    present.tell(event);
  }

  /** From now on events wait. */
  synchronized void hold() {
    holding = true;
  }

  /** What waited is told, the newest first, each when the one before it is acked. */
  void releaseReversed() {
    List<JsonNode> events;
    synchronized (this) {
      holding = false;
      events = List.copyOf(held).reversed();
      held.clear();
    }
    try {
      for (JsonNode event : events) {
        present.tell(event);
        boolean unused = present.awaitAcked(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
