package muster.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Only this machine's browser, and only from this page: no other site may act as a person, and no
 * text may run as script.
 */
final class PageGuard {
  private static final Logger LOG = LoggerFactory.getLogger(PageGuard.class);
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private final String policy;

  /** With the one other address to which the page may connect. */
  PageGuard(String live) {
    policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self' %s; require-trusted-types-for 'script'; base-uri 'none';"
                .formatted(live)
            + " form-action 'none'; frame-ancestors 'none'";
  }

  /** Whether a request to this host, from a page of this origin, is one of the page's own. */
  static boolean isOurs(String host, String origin) {
    return LOOPBACK.contains(String.valueOf(host).replaceFirst(":\\d+$", ""))
        && (origin == null || origin.equals("http://" + host));
  }

  HttpHandler around(HttpHandler work) {
    return exchange -> answer(exchange, work);
  }

  private void answer(HttpExchange exchange, HttpHandler work) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (!isOurs(host, exchange.getRequestHeaders().getFirst("Origin"))) {
      Http.send(exchange, 403, "text/plain", "This page is for this machine only.\n");
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try {
      work.handle(exchange);
    } catch (Refusal e) {
      refuse(exchange, sentence(e));
    } catch (IllegalArgumentException | IllegalStateException e) {
      refuse(exchange, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // Without an answer a browser would say that the rehearsal is gone.
      LOG.warn("the page could not do what was asked", e);
      Http.send(exchange, 500, PLAIN, "That did not work, and the fault is not yours.");
    }
  }

  private static void refuse(HttpExchange exchange, String why) throws IOException {
    Http.send(exchange, 400, PLAIN, why);
  }

  /** Slack's word for it, as people would be told. */
  private static String sentence(Refusal refusal) {
    return switch (refusal.getMessage()) {
      case "message_not_found" -> "That message is gone.";
      case "channel_not_found", "not_in_channel" -> "You are not in that channel.";
      case "invalid_json" -> "That is not JSON.";
      default -> "That cannot be done: " + refusal.getMessage().replace('_', ' ') + ".";
    };
  }

  /** What stands behind the question mark. */
  static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> values = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The address cannot be read: " + text, e);
    }
  }
}
