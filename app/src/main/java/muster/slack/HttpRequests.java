package muster.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP mode: answers the requests Slack sends when something happens. A request that says when it
 * was signed is read to its end, must carry Slack's signature, and then goes to the very app that
 * Socket Mode would hand it to. Neither its body nor its headers are ever logged.
 */
final class HttpRequests implements HttpHandler, AutoCloseable {
  /** Where the app's Request URLs lead. */
  static final String PATH = "/slack/events";

  static final int LONGEST_BODY = 1 << 20;
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(HttpRequests.class);

  /** Whoever is refused learns nothing of what was wrong. */
  private static final Response REFUSED = said(401, "This request is not signed by Slack.");

  private static final Response FAILED = said(500, "Muster could not do that.");
  private static final Response STOPPING = said(503, "Muster is stopping.");

  private final SignedRequests signed;
  private final Reception reception;
  private final SlackRequestParser parser;
  private final InstantSource machine;
  private final Duration patience;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param reception of an app that is started
   * @param patience how long a body may take to arrive
   */
  HttpRequests(
      SignedRequests signed, Reception reception, InstantSource machine, Duration patience) {
    this.signed = signed;
    this.reception = reception;
    this.parser = new SlackRequestParser(reception.app().config());
    this.machine = machine;
    this.patience = patience;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    send(exchange, answer(exchange));
  }

  private Response answer(HttpExchange exchange) throws IOException {
    long arrived = System.nanoTime();
    if (!isOpen()) {
      return STOPPING;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return said(405, "Slack sends POST.");
    }
    List<String> timestamps = values(exchange, "X-Slack-Request-Timestamp");
    List<String> signatures = values(exchange, "X-Slack-Signature");
    if (!signed.mayBeSigned(timestamps, signatures, machine.instant())) {
      return REFUSED;
    }
    Optional<byte[]> body;
    try {
      body = body(exchange);
    } catch (TimeoutException e) {
      return said(408, "The body did not come.");
    }
    if (body.isEmpty()) {
      return said(413, "That is more than Slack sends.");
    }
    if (!signed.isSigned(timestamps, signatures, body.get(), machine.instant())) {
      return REFUSED;
    }
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    return switch (Delivered.read(type, body.get())) {
      case Delivered.Payload payload -> handled(payload, arrived);
      case Delivered.Nothing nothing -> Response.ok();
      case Delivered.Foreign foreign -> said(415, "Slack sends a form or JSON.");
      case Delivered.Garbled garbled -> said(400, "This cannot be read.");
    };
  }

  private static List<String> values(HttpExchange exchange, String header) {
    return exchange.getRequestHeaders().getOrDefault(header, List.of());
  }

  /** The whole body; nothing if it is too long. */
  private Optional<byte[]> body(HttpExchange exchange) throws IOException, TimeoutException {
    Future<byte[]> body =
        readers.submit(() -> exchange.getRequestBody().readNBytes(LONGEST_BODY + 1));
    try {
      return Optional.of(body.get(patience.toNanos(), TimeUnit.NANOSECONDS))
          .filter(bytes -> bytes.length <= LONGEST_BODY);
    } catch (TimeoutException e) {
      body.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw new IOException("the body did not come", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the body is no longer waited for", e);
    }
  }

  private Response handled(Delivered.Payload payload, long arrived) throws IOException {
    Request<?> request = parsed(payload);
    if (request == null) {
      return said(400, "This cannot be read.");
    }
    CompletableFuture<Response> answered = new CompletableFuture<>();
    try {
      handlers.execute(
          () -> {
            try {
              reception.receive(request, arrived, answered::complete);
            } finally {
              // Slack is answered whatever happens, and brings again what was not acknowledged.
              answered.complete(FAILED);
            }
          });
      return answered.get();
    } catch (RejectedExecutionException e) {
      return STOPPING;
    } catch (ExecutionException e) {
      throw new IOException("it is only ever completed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the answer is no longer waited for", e);
    }
  }

  /** From here on it is what would have come over the WebSocket: known to be Slack's, and JSON. */
  private Request<?> parsed(Delivered.Payload payload) {
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .socketMode(true)
              .requestUri(PATH)
              .queryString(Map.of())
              .requestBody(payload.json())
              .headers(new RequestHeaders(Map.of()))
              .build());
    } catch (RuntimeException e) {
      LOG.warn("a request of Slack was not understood ({})", e.getClass().getSimpleName());
      return null;
    }
  }

  private static Response said(int status, String text) {
    return Response.builder()
        .statusCode(status)
        .contentType("text/plain")
        .body(text + "\n")
        .build();
  }

  private static void send(HttpExchange exchange, Response answer) throws IOException {
    String text = answer.getBody() == null ? "" : answer.getBody();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.getContentType());
    exchange.sendResponseHeaders(answer.getStatusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      // Closing reads what is left of the request, and the answer need not wait for that.
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }

  boolean isOpen() {
    return !handlers.isShutdown();
  }

  /** Takes no more requests; those under way are answered. */
  @Override
  public void close() {
    handlers.shutdown();
    try {
      if (!handlers.awaitTermination(5, TimeUnit.SECONDS)) {
        handlers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    readers.shutdownNow();
    reception.app().stop();
  }
}
