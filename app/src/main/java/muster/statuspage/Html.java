package muster.statuspage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import muster.incident.PageStatus;
import muster.incident.PublicIncident;

/**
 * The page as one HTML document that needs nothing else: no script, no picture, no other address.
 */
final class Html {
  private static final String STYLE = style();

  /** Nothing but the page's own style may be loaded or run, and nobody may frame it. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; form-action 'none'";

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Html() {}

  static String page(List<PublicIncident> incidents) {
    List<PublicIncident> open = incidents.stream().filter(Html::isOpen).toList();
    List<PublicIncident> past = incidents.stream().filter(each -> !isOpen(each)).toList();
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <link rel="alternate" type="application/atom+xml" title="Status" href="status.atom">
    <style>%s</style>
    </head>
    <body>
    <main>
    <h1>Status</h1>
    <p class="banner %s">%s</p>
    %s<section aria-labelledby="past">
    <h2 id="past">The last 14 days</h2>
    %s</section>
    </main>
    <footer>All times are UTC. <a href="status.atom">Atom feed</a> · <a href="status.json">JSON</a></footer>
    </body>
    </html>
    """
        .formatted(
            POLICY,
            escaped(headline(open.size())),
            STYLE,
            open.isEmpty() ? "quiet" : "loud",
            escaped(headline(open.size())),
            open.isEmpty() ? "" : now(open),
            past.isEmpty()
                ? "<p class=\"none\">No %sincidents.</p>\n"
                    .formatted(open.isEmpty() ? "" : "other ")
                : articles(past));
  }

  private static String headline(int open) {
    return switch (open) {
      case 0 -> "No incidents are reported";
      case 1 -> "1 incident is open";
      default -> open + " incidents are open";
    };
  }

  private static String now(List<PublicIncident> open) {
    return "<section aria-label=\"Open incidents\">\n" + articles(open) + "</section>\n";
  }

  private static String articles(List<PublicIncident> incidents) {
    return incidents.stream().map(Html::article).collect(Collectors.joining());
  }

  private static String article(PublicIncident incident) {
    String entries =
        incident.entries().reversed().stream().map(Html::entry).collect(Collectors.joining());
    return """
    <article id="%s">
    <h3>%s</h3>
    <p class="about"><span class="%s">%s</span> %s</p>
    <ol>
    %s</ol>
    </article>
    """
        .formatted(
            incident.key(),
            escaped(incident.headline()),
            incident.status().word(),
            capital(incident.status()),
            isOpen(incident) ? impact(incident) : "",
            entries);
  }

  private static String entry(PublicIncident.Entry entry) {
    return """
    <li><p class="when"><b>%s</b> <time datetime="%s">%s</time></p><p class="said">%s</p></li>
    """
        .formatted(
            capital(entry.status()),
            entry.at().truncatedTo(ChronoUnit.SECONDS),
            shown(entry.at()),
            escaped(entry.words()));
  }

  static boolean isOpen(PublicIncident incident) {
    return incident.status() != PageStatus.RESOLVED;
  }

  static String impact(PublicIncident incident) {
    return switch (incident.severity()) {
      case SEV1 -> "Major outage";
      case SEV2 -> "Partial outage";
      case SEV3, SEV4 -> "Degraded";
    };
  }

  static String shown(Instant at) {
    return SHOWN.format(at);
  }

  private static String capital(PageStatus status) {
    return status.word().substring(0, 1).toUpperCase(Locale.ROOT) + status.word().substring(1);
  }

  /** For text and attributes of HTML and XML; what XML cannot hold is left out. */
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream file = Html.class.getResourceAsStream("status.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
