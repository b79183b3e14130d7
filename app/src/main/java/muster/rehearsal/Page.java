package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.http.Listener;

/** The workspace in a browser: what one person sees, and what they do. */
final class Page {
  private static final Pattern FILE = Pattern.compile("/([a-z-]+\\.(html|css|js|svg))");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; require-trusted-types-for 'script'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Workspace workspace;
  private final State state;
  private final AppManifest manifest;
  private final ClockFace face;

  Page(Workspace workspace, State state, AppManifest manifest, ClockFace face) {
    this.face = face;
    this.workspace = workspace;
    this.state = state;
    this.manifest = manifest;
  }

  void serve(Listener listener) {
    listener.serve("/", exchange -> guarded(exchange, this::file));
    listener.serve("/rehearsal/state", exchange -> guarded(exchange, this::state));
    listener.serve("/rehearsal/do", exchange -> guarded(exchange, this::act));
    listener.serve("/rehearsal/changes", exchange -> guarded(exchange, this::changes));
    listener.serve("/rehearsal/file/", exchange -> guarded(exchange, this::download));
  }

  private interface Work {
    void on(HttpExchange exchange) throws IOException;
  }

  /** Only this machine's browser, and only from this page: no other site may act as a person. */
  private static void guarded(HttpExchange exchange, Work work) throws IOException {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    boolean ours = origin == null || origin.equals("http://" + host);
    if (!LOOPBACK.contains(host.replaceFirst(":\\d+$", "")) || !ours) {
      Http.send(exchange, 403, "text/plain", "This page is for this machine only.\n");
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try {
      work.on(exchange);
    } catch (IllegalArgumentException | IllegalStateException | Refusal e) {
      Http.send(exchange, 400, "text/plain; charset=utf-8", String.valueOf(e.getMessage()));
    }
  }

  private void file(HttpExchange exchange) throws IOException {
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

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> values = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private void state(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    JsonNode clock = face.json();
    ObjectNode seen =
        state.look(() -> seen(query.getOrDefault("as", ""), query.getOrDefault("in", "")));
    seen.set("clock", clock);
    Http.send(exchange, 200, "application/json; charset=utf-8", Json.write(seen));
  }

  private ObjectNode seen(String asked, String in) {
    ObjectNode seen = Json.object();
    ArrayNode people = seen.putArray("people");
    ObjectNode names = seen.putObject("names");
    state.members.values().stream()
        .filter(m -> !m.bot && !m.deleted)
        .forEach(m -> people.add(m.name));
    state.members.values().forEach(m -> names.put(m.id, m.bot ? m.realName : m.name));
    state.channels.values().forEach(c -> names.put(c.id, c.name));
    String name = asked.isEmpty() ? people.path(0).asText() : asked;
    Member person =
        state
            .memberNamed(name)
            .orElseThrow(() -> new IllegalArgumentException("nobody is " + name));
    seen.put("as", person.name)
        .put("zone", person.zone.getId())
        .put("now", state.now().toEpochMilli());
    seen.put("changes", state.changes());
    ArrayNode channels = seen.putArray("channels");
    Channel shown = null;
    for (Channel channel : state.channels.values()) {
      if (channel.members.contains(person.id)) {
        channels.add(channel(channel, person));
        shown = shown == null || channel.id.equals(in) || channel.name.equals(in) ? channel : shown;
      }
    }
    if (shown != null) {
      seen.set("shown", shown(shown, person));
    }
    seen.set("shortcuts", Json.tree(manifest.shortcuts()));
    state.modals.of(person.id).ifPresent(open -> seen.set("form", form(open)));
    state.homes.of(person.id).ifPresent(view -> seen.set("home", view.path("blocks")));
    return seen;
  }

  private static ObjectNode channel(Channel channel, Member person) {
    long visible = channel.messages.stream().filter(m -> sees(person, m)).count();
    return Json.object()
        .put("id", channel.id)
        .put("name", channel.direct ? "Muster" : channel.name)
        .put("kind", channel.direct ? "direct" : channel.isPrivate ? "private" : "public")
        .put("messages", visible);
  }

  private static boolean sees(Member person, Message message) {
    return message.onlyFor().isEmpty() || message.onlyFor().get().equals(person.id);
  }

  private ObjectNode shown(Channel channel, Member person) {
    ObjectNode shown = channel(channel, person);
    shown.put("topic", channel.topic).put("archived", channel.archived);
    shown.set("pins", Json.tree(channel.pins));
    channel.canvas.ifPresent(
        canvas ->
            shown.putObject("canvas").put("title", canvas.title()).put("text", canvas.text()));
    ArrayNode messages = shown.putArray("said");
    channel.messages.stream()
        .filter(message -> sees(person, message))
        .forEach(message -> messages.add(message(message)));
    return shown;
  }

  private ObjectNode message(Message message) {
    ObjectNode json = Json.object();
    json.put("ts", message.ts()).put("author", message.author()).put("text", message.text());
    json.put("onlyYou", message.onlyFor().isPresent()).put("edited", message.edited());
    json.set("blocks", message.blocks());
    json.set("reactions", Json.tree(message.reactions()));
    message.threadTs().ifPresent(ts -> json.put("thread", ts));
    ArrayNode files = json.putArray("files");
    message
        .files()
        .forEach(id -> files.addObject().put("id", id).put("name", state.files.get(id).name()));
    return json;
  }

  private static ObjectNode form(Modals.Open open) {
    ObjectNode form = Json.object();
    form.set("view", open.view());
    form.set("errors", Json.tree(open.errors()));
    return form;
  }

  private void act(HttpExchange exchange) throws IOException {
    JsonNode asked =
        Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (asked.path("what").asText().equals("clock")) {
      face.turn(asked);
    } else {
      PageActions.run(workspace.as(asked.path("as").asText()), asked, workspace);
    }
    Http.send(exchange, 200, "application/json; charset=utf-8", "{}");
  }

  /** Server-sent events: one whenever something changed. */
  private void changes(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      long seen = -1;
      while (!Thread.currentThread().isInterrupted()) {
        seen = state.awaitChange(seen, 15_000);
        out.write(("data: " + seen + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void download(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    State.SharedFile file =
        state.look(() -> state.files.get(path.substring(path.lastIndexOf('/') + 1)));
    if (file == null) {
      Http.send(exchange, 404, "text/plain", "There is no such file.\n");
      return;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Content-Disposition",
            "attachment; filename=\"" + file.name().replaceAll("[^\\w.-]", "_") + "\"");
    Http.send(exchange, 200, file.type(), file.content().bytes());
  }
}
