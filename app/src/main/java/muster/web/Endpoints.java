package muster.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muster.database.Backlog;
import muster.database.Database;
import muster.http.Listener;

/**
 * Health and metrics over HTTP, and whatever else is handed in. Nothing of its own shows what an
 * incident says.
 */
public final class Endpoints implements AutoCloseable {
  private final Database database;
  private final Listener listener;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * @param connected whether Slack is connected
   * @throws UncheckedIOException if the address cannot be listened on
   */
  public Endpoints(InetSocketAddress address, Database database, BooleanSupplier connected) {
    this.database = database;
    try {
      listener = new Listener(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Gauge.builder("muster.outbox.depth", this::depth)
        .description("Things asked of Slack that are not done yet")
        .register(metrics);
    Gauge.builder("muster.outbox.oldest.seconds", this::oldestSeconds)
        .description("How long the oldest of them has been waiting")
        .register(metrics);
    Gauge.builder("muster.outbox.failed", () -> database.read(Backlog::refused))
        .description("Things that Slack refused for good")
        .register(metrics);
    Gauge.builder("muster.slack.connected", () -> connected.getAsBoolean() ? 1 : 0)
        .description("1 while Slack is connected")
        .register(metrics);
    serve("/health", exchange -> answer(exchange, isHealthy(), "database"));
    serve("/ready", exchange -> ready(exchange, connected.getAsBoolean()));
    serve("/metrics", exchange -> send(exchange, 200, metrics.scrape()));
  }

  /** Answers this path too; the listener would answer whatever begins with it as well. */
  public void serve(String path, HttpHandler handler) {
    listener.serve(
        path,
        exchange -> {
          if (exchange.getRequestURI().getPath().equals(path)) {
            handler.handle(exchange);
          } else {
            send(exchange, 404, "There is nothing here.\n");
          }
        });
  }

  /** The port that is listened on. */
  public int port() {
    return listener.port();
  }

  private boolean isHealthy() {
    try {
      return depth() >= 0;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private int depth() {
    return database.read(Backlog::depth);
  }

  /** Ready means that commands are taken; what Slack has not shown yet is told as well. */
  private void ready(HttpExchange exchange, boolean connected) throws IOException {
    String waiting = "";
    boolean healthy = true;
    try {
      Optional<Backlog> backlog = database.read(Backlog::ofEverything);
      waiting =
          backlog
              .map(b -> "waiting for Slack: %d since %s%n".formatted(b.rows(), b.oldest()))
              .orElse("");
    } catch (RuntimeException e) {
      healthy = false;
    }
    String text =
        "database: %s%nSlack: %s%n%s".formatted(upOrNot(healthy), upOrNot(connected), waiting);
    send(exchange, healthy && connected ? 200 : 503, text);
  }

  private static String upOrNot(boolean up) {
    return up ? "up" : "not available";
  }

  private double oldestSeconds() {
    return database
        .read(Backlog::ofEverything)
        .map(backlog -> Duration.between(backlog.oldest(), Instant.now()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private static void answer(HttpExchange exchange, boolean well, String what) throws IOException {
    send(exchange, well ? 200 : 503, what + (well ? ": up\n" : ": not available\n"));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Takes no more requests, and lets those under way be answered. */
  @Override
  public void close() {
    listener.close();
    metrics.close();
  }
}
