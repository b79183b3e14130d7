package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The WebSocket side: envelopes go out over whichever connection is next, and come back acked. */
final class SocketMode implements Wire {
  private final List<WebSocket> connections = new ArrayList<>();
  private final Map<String, Waiting> unacked = new LinkedHashMap<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final Server server;
  private volatile Runnable whenChanged = () -> {};
  private int turn;

  /** An envelope that was sent; events are sent again when their connection drops. */
  private record Waiting(
      WebSocket over, ObjectNode envelope, CompletableFuture<JsonNode> acked, boolean again) {}

  SocketMode() {
    server = new Server();
    server.setReuseAddr(true);
    server.setDaemon(true);
    server.start();
    try {
      listening.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on says when a connection came or went. */
  void tellWhenChanged(Runnable teller) {
    whenChanged = teller;
  }

  /** By which an app asks where to connect. */
  List<Method> methods(Faults faults) {
    return List.of(Method.of("apps.connections.open", "", call -> opened(faults)));
  }

  private ObjectNode opened(Faults faults) {
    if (faults.socketsRefused()) {
      throw new Refusal("internal_error");
    }
    return Json.object().put("url", url());
  }

  private String url() {
    return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + UUID.randomUUID();
  }

  @Override
  public synchronized boolean isConnected() {
    return !connections.isEmpty();
  }

  @Override
  public CompletableFuture<JsonNode> send(String type, JsonNode payload, boolean again) {
    ObjectNode envelope = Json.object();
    envelope.put("envelope_id", UUID.randomUUID().toString()).put("type", type);
    envelope.set("payload", payload);
    envelope.put("accepts_response_payload", !type.equals("events_api"));
    if (type.equals("events_api")) {
      envelope.put("retry_attempt", 0).put("retry_reason", "");
    }
    return send(envelope, new CompletableFuture<>(), again);
  }

  /** An event waits for a connection if there is none. */
  @Override
  public void tell(JsonNode event) {
    CompletableFuture<JsonNode> unused = send("events_api", event, true);
  }

  private synchronized CompletableFuture<JsonNode> send(
      ObjectNode envelope, CompletableFuture<JsonNode> acked, boolean again) {
    if (connections.isEmpty()) {
      if (!again) {
        acked.completeExceptionally(new Refusal("dispatch_failed"));
        return acked;
      }
      unacked.put(envelope.path("envelope_id").asText(), new Waiting(null, envelope, acked, true));
      return acked;
    }
    WebSocket connection = connections.get(turn++ % connections.size());
    unacked.put(
        envelope.path("envelope_id").asText(), new Waiting(connection, envelope, acked, again));
    connection.send(Json.write(envelope));
    return acked;
  }

  private synchronized void connected(WebSocket connection) {
    ObjectNode hello = Json.object();
    hello.put("type", "hello").put("num_connections", connections.size() + 1);
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    hello
        .putObject("debug_info")
        .put("host", "rehearsal")
        .put("approximate_connection_time", 18060);
    connection.send(Json.write(hello));
    connections.add(connection);
    resend(null);
    notifyAll();
  }

  private synchronized void closed(WebSocket connection) {
    connections.remove(connection);
    resend(connection);
    notifyAll();
  }

  /** What was sent over a connection that is gone goes to another, or waits for one. */
  private void resend(WebSocket gone) {
    List<Waiting> orphans =
        unacked.values().stream().filter(waiting -> Objects.equals(waiting.over(), gone)).toList();
    for (Waiting orphan : orphans) {
      unacked.remove(orphan.envelope().path("envelope_id").asText());
      if (orphan.again()) {
        if (gone != null) {
          int before = orphan.envelope().path("retry_attempt").asInt();
          orphan.envelope().put("retry_attempt", before + 1).put("retry_reason", "timeout");
        }
        CompletableFuture<JsonNode> unused = send(orphan.envelope(), orphan.acked(), true);
      } else {
        orphan.acked().completeExceptionally(new Refusal("operation_timeout"));
      }
    }
  }

  private void received(String text) {
    JsonNode ack = Json.read(text);
    Optional<Waiting> waiting;
    synchronized (this) {
      waiting = Optional.ofNullable(unacked.remove(ack.path("envelope_id").asText()));
    }
    waiting.ifPresent(sent -> sent.acked().complete(ack.path("payload")));
    synchronized (this) {
      notifyAll();
    }
  }

  @Override
  public synchronized void forget(CompletableFuture<JsonNode> acked) {
    acked.cancel(false);
    unacked.values().removeIf(waiting -> waiting.acked().isDone());
    notifyAll();
  }

  @Override
  public synchronized boolean awaitAcked(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!unacked.isEmpty() && System.nanoTime() < until) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    return unacked.isEmpty();
  }

  /** Waits until the number of connections is right; false if that took too long. */
  synchronized boolean awaitConnections(IntPredicate right, Duration most)
      throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!right.test(connections.size()) && System.nanoTime() < until) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    return right.test(connections.size());
  }

  /** Breaks every connection without a word. */
  void drop() {
    List<WebSocket> all;
    synchronized (this) {
      all = List.copyOf(connections);
    }
    all.forEach(connection -> connection.closeConnection(1006, "dropped"));
  }

  /** Asks the app to connect anew, as Slack does every few hours. */
  synchronized void refresh() {
    ObjectNode disconnect = Json.object();
    disconnect.put("type", "disconnect").put("reason", "refresh_requested");
    disconnect.putObject("debug_info").put("host", "rehearsal");
    connections.forEach(connection -> connection.send(Json.write(disconnect)));
  }

  @Override
  public void close() {
    try {
      server.stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The library's server, with nothing in it but calls to the outside. */
  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      connected(connection);
      whenChanged.run();
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      closed(connection);
      whenChanged.run();
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      received(message);
    }

    @Override
    public void onError(WebSocket connection, Exception problem) {
      if (connection != null) {
        closed(connection);
      }
    }

    @Override
    public void onStart() {
      setConnectionLostTimeout(30);
      listening.countDown();
    }
  }
}
