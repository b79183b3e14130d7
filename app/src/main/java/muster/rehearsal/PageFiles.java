package muster.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files the page is made of, and those people shared. */
final class PageFiles {
  private static final Pattern FILE = Pattern.compile("/([a-z-]+\\.(html|css|js|svg))");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** What a browser shows and never runs. */
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private static final Set<String> TEXTS =
      Set.of("text/plain", "text/markdown", "text/csv", "text/yaml", "application/json");

  private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final State state;

  PageFiles(State state) {
    this.state = state;
  }

  void own(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher asked = FILE.matcher(path.equals("/") ? "/page.html" : path);
    try (InputStream file =
        asked.matches() ? Page.class.getResourceAsStream(asked.group(1)) : null) {
      if (file == null) {
        Http.send(exchange, 404, "text/plain", "There is nothing here.\n");
      } else {
        Http.send(exchange, 200, TYPES.get(asked.group(2)), file.readAllBytes());
      }
    }
  }

  void shared(HttpExchange exchange) throws IOException {
    Map<String, String> query = PageGuard.query(exchange);
    String path = exchange.getRequestURI().getPath();
    Optional<State.SharedFile> found =
        state.look(
            () ->
                seen(
                    path.substring(path.lastIndexOf('/') + 1),
                    Seen.person(state, query.getOrDefault("as", ""))));
    if (found.isEmpty()) {
      Http.send(exchange, 404, "text/plain; charset=utf-8", "There is no such file.\n");
      return;
    }
    State.SharedFile file = found.get();
    exchange.getResponseHeaders().set("Content-Security-Policy", ALONE);
    String shown = query.containsKey("show") ? shownAs(file.type()) : "";
    if (shown.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Disposition", attachment(file.name()));
    }
    Http.send(
        exchange,
        200,
        shown.isEmpty() ? "application/octet-stream" : shown,
        file.content().bytes());
  }

  /** A file is for whoever sees a channel it was shared in. */
  private Optional<State.SharedFile> seen(String id, Member person) {
    return Optional.ofNullable(state.files.get(id))
        .filter(
            file ->
                file.channels().stream()
                    .map(state.channels::get)
                    .anyMatch(channel -> channel != null && channel.isOpenTo(person)));
  }

  /** As what a browser may show it; empty if it may only be kept. */
  private static String shownAs(String type) {
    String plain = type.replaceFirst(";.*", "").strip();
    if (PICTURES.contains(plain)) {
      return plain;
    }
    return TEXTS.contains(plain) ? "text/plain; charset=utf-8" : "";
  }

  private static String attachment(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + name.replaceAll("[^\\w.-]", "_")
        + "\"; filename*=UTF-8''"
        + encoded;
  }
}
