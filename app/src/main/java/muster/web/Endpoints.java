package muster.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import muster.database.Backlog;
import muster.http.Listener;
import muster.meters.Measure;
import muster.meters.Meters;
import muster.web.Standing.Look;

/**
 * Health and metrics over HTTP, and whatever else is handed in. Nothing of its own shows what an
 * incident says.
 */
public final class Endpoints implements AutoCloseable {
  /** Prometheus' text format has had this version since there are labels. */
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private static final String TEXT = "text/plain; charset=utf-8";

  private final Standing standing;
  private final Meters meters;
  private final Listener listener;

  /** As it was at the newest scrape. */
  private volatile Optional<Look> look = Optional.empty();

  /**
   * @throws UncheckedIOException if the address cannot be listened on
   */
  public Endpoints(InetSocketAddress address, Standing standing, Meters meters) {
    this.standing = standing;
    this.meters = meters;
    try {
      listener = new Listener(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    meters.gauge(Measure.DATABASE_UP, () -> look.isPresent() ? 1 : 0);
    meters.gauge(Measure.OUTBOX_DEPTH, () -> known(Look::depth));
    meters.gauge(Measure.OUTBOX_OLDEST, () -> known(Look::oldestSeconds));
    meters.gauge(Measure.REMINDERS_DUE, () -> known(Look::due));
    meters.gauge(Measure.SLACK_CONNECTED, () -> standing.isConnected() ? 1 : 0);
    serve("/health", exchange -> health(exchange));
    serve("/ready", exchange -> ready(exchange, standing.isConnected()));
    serve("/metrics", exchange -> metrics(exchange));
  }

  /** Not a number while the database is away: nobody may take silence for nothing to do. */
  private double known(ToDoubleFunction<Look> number) {
    return look.map(number::applyAsDouble).orElse(Double.NaN);
  }

  private void metrics(HttpExchange exchange) throws IOException {
    look = standing.look();
    send(exchange, 200, PROMETHEUS, meters.scrape());
  }

  /** Answers this path too; the listener would answer whatever begins with it as well. */
  public void serve(String path, HttpHandler handler) {
    listener.serve(
        path,
        exchange -> {
          if (exchange.getRequestURI().getPath().equals(path)) {
            handler.handle(exchange);
          } else {
            send(exchange, 404, TEXT, "There is nothing here.\n");
          }
        });
  }

  /** The port that is listened on. */
  public int port() {
    return listener.port();
  }

  private void health(HttpExchange exchange) throws IOException {
    boolean well = standing.look().isPresent();
    String text = "database: %s%n".formatted(upOrNot(well));
    send(exchange, well ? 200 : 503, TEXT, text);
  }

  /** Ready means that commands are taken; what Slack has not shown yet is told as well. */
  private void ready(HttpExchange exchange, boolean connected) throws IOException {
    Optional<Look> answered = standing.look();
    String waiting = answered.flatMap(Look::waiting).map(Endpoints::waitingForSlack).orElse("");
    String text =
        "database: %s%nSlack: %s%n%s"
            .formatted(upOrNot(answered.isPresent()), upOrNot(connected), waiting);
    send(exchange, answered.isPresent() && connected ? 200 : 503, TEXT, text);
  }

  private static String waitingForSlack(Backlog backlog) {
    return "waiting for Slack: %d since %s%n".formatted(backlog.rows(), backlog.oldest());
  }

  private static String upOrNot(boolean up) {
    return up ? "up" : "not available";
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Takes no more requests, and lets those under way be answered. */
  @Override
  public void close() {
    listener.close();
  }
}
