package muster.statuspage;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the page over HTTP. However many people look at it, it is drawn only every few seconds,
 * and the last drawing is served while the log cannot be read.
 */
public final class ServedPage {
  private static final Logger LOG = LoggerFactory.getLogger(ServedPage.class);
  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  private final StaticPage page;
  private final LongSupplier nanos;
  private final ReentrantLock drawing = new ReentrantLock();
  private volatile Drawing drawn = new Drawing(Map.of(), 0);

  /** What was drawn when, in nanoseconds of this machine. */
  private record Drawing(Map<String, byte[]> documents, long at) {}

  public ServedPage(StaticPage page) {
    this(page, System::nanoTime);
  }

  ServedPage(StaticPage page, LongSupplier nanos) {
    this.page = page;
    this.nanos = nanos;
  }

  /** What answers, by path. */
  public Map<String, HttpHandler> handlers() {
    return Map.of(
        "/status", exchange -> answer(exchange, "index.html", "text/html; charset=utf-8"),
        "/status.json", exchange -> answer(exchange, "status.json", "application/json"),
        "/status.atom", exchange -> answer(exchange, "status.atom", "application/atom+xml"));
  }

  private void answer(HttpExchange exchange, String name, String type) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      send(exchange, 405, "text/plain", utf8("This can only be read.\n"));
      return;
    }
    byte[] body = documents().get(name);
    if (body == null) {
      send(exchange, 503, "text/plain", utf8("The status is not available just now.\n"));
    } else {
      send(exchange, 200, type, body);
    }
  }

  /** While one draws, the others are served what was drawn before. */
  Map<String, byte[]> documents() {
    if (isStale() && mayDraw()) {
      try {
        if (isStale()) {
          drawn = new Drawing(drawnNow(), nanos.getAsLong());
        }
      } finally {
        drawing.unlock();
      }
    }
    return drawn.documents();
  }

  /** Only whoever comes before the first drawing waits for it. */
  private boolean mayDraw() {
    if (drawn.at() == 0) {
      drawing.lock();
      return true;
    }
    return drawing.tryLock();
  }

  private boolean isStale() {
    Drawing last = drawn;
    return last.documents().isEmpty() || nanos.getAsLong() - last.at() > FRESH;
  }

  private Map<String, byte[]> drawnNow() {
    try {
      return page.documents();
    } catch (RuntimeException e) {
      LOG.warn("the status page is served as it was: {}", e.getMessage());
      return drawn.documents();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", Html.POLICY + "; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", status == 200 ? "public, max-age=15" : "no-store");
    boolean bare = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bare ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      if (!bare) {
        out.write(body);
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
