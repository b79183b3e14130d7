package muster.statuspage;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
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
  private Map<String, byte[]> drawn = Map.of();
  private long drawnAt;

  public ServedPage(StaticPage page) {
    this.page = page;
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

  private synchronized Map<String, byte[]> documents() {
    if (drawn.isEmpty() || System.nanoTime() - drawnAt > FRESH) {
      try {
        drawn = page.documents();
      } catch (RuntimeException e) {
        LOG.warn("the status page is served as it was: {}", e.getMessage());
      }
      drawnAt = System.nanoTime();
    }
    return drawn;
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
