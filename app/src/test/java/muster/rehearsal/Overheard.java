package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app that acknowledges all it is told by Socket Mode and keeps it, as it came. */
final class Overheard implements WebSocket.Listener, AutoCloseable {
  /** Long enough for anything on one machine. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private CompletableFuture<WebSocket> acking = CompletableFuture.completedFuture(null);

  Overheard(HttpClient client, String url) {
    socket = client.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      JsonNode frame = Json.read(partial.toString());
      partial.setLength(0);
      frames.add(frame);
      if (frame.has("envelope_id")) {
        ObjectNode ack = Json.object();
        ack.set("envelope_id", frame.get("envelope_id"));
        acking = acking.thenCompose(before -> from.sendText(Json.write(ack), true));
      }
    }
    from.request(1);
    return null;
  }

  /** What came first of this type. */
  JsonNode frame(String type) {
    return frames.stream()
        .filter(frame -> frame.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " came"));
  }

  /** The payloads of this type, in the order in which they came. */
  List<JsonNode> payloads(String type) {
    return frames.stream()
        .filter(frame -> frame.path("type").asText().equals(type))
        .map(frame -> frame.path("payload"))
        .toList();
  }

  /** The last gesture of this type. */
  JsonNode gesture(String type) {
    return payloads("interactive").reversed().stream()
        .filter(payload -> payload.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " came"));
  }

  @Override
  public void close() {
    socket.abort();
  }
}
