package muster.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import muster.http.Listener;

/** A tracker on loopback, over real HTTP, with the troubles that are asked for. */
public abstract class PlayedTracker implements AutoCloseable {
  protected static final ObjectMapper JSON = new ObjectMapper();

  /** What is answered where nothing special is. */
  protected record Reply(int status, String body, Map<String, String> headers) {
    public Reply(int status, String body) {
      this(status, body, Map.of());
    }
  }

  /** What becomes of a call that creates; LOST ones are done, or not, and never answered. */
  public enum Trouble {
    BUSY,
    BROKEN,
    GARBAGE,
    LOST_BEFORE,
    LOST_AFTER,
    SLOW_AFTER,
    STALLED_AFTER,
    FORBIDDEN,
    INVALID
  }

  private final Listener server;
  private final List<String> calls = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  protected PlayedTracker() {
    try {
      server = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to answer, once there is something to answer with. */
  protected final void begin() {
    server.serve("/", this::answer);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  /** What becomes of the next calls that create something, in order. */
  public void next(Trouble... upcoming) {
    synchronized (troubles) {
      troubles.addAll(List.of(upcoming));
    }
  }

  /** What was called, such as {@code GET /rest/api/3/issue/OPS-1}, in order. */
  public List<String> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** What was created, as it was asked for. */
  public abstract List<JsonNode> created();

  protected abstract Reply create(String path, JsonNode body);

  protected abstract Reply read(HttpExchange exchange);

  /** Whether the caller may call at all; if not, what they are told. */
  protected abstract Reply stranger(HttpExchange exchange);

  protected abstract Reply refused(Trouble trouble);

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    synchronized (calls) {
      calls.add(method + " " + exchange.getRequestURI());
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    Reply stranger = stranger(exchange);
    if (stranger != null) {
      send(exchange, stranger);
    } else if (method.equals("GET")) {
      send(exchange, read(exchange));
    } else {
      create(exchange, body);
    }
  }

  private void create(HttpExchange exchange, JsonNode body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Trouble trouble;
    synchronized (troubles) {
      trouble = troubles.isEmpty() ? null : troubles.removeFirst();
    }
    if (trouble == null) {
      send(exchange, create(path, body));
      return;
    }
    switch (trouble) {
      case BUSY, FORBIDDEN, INVALID -> send(exchange, refused(trouble));
      case BROKEN -> send(exchange, new Reply(502, "<html>bad gateway</html>"));
      case GARBAGE -> {
        Reply unused = create(path, body);
        send(exchange, new Reply(201, "<html>a proxy says hello</html>"));
      }
      case LOST_BEFORE -> breakOff(exchange);
      case LOST_AFTER -> {
        Reply unused = create(path, body);
        breakOff(exchange);
      }
      case SLOW_AFTER -> {
        Reply unused = create(path, body);
        await();
        exchange.close();
      }
      case STALLED_AFTER -> {
        Reply unused = create(path, body);
        exchange.sendResponseHeaders(201, 1_000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        await();
      }
    }
  }

  /** Promises more than it says. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(201, 1_000);
    exchange.close();
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
