package muster.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.http.Listener;

/** Enough of the Statuspage API, over real HTTP, with the troubles that are asked for. */
public final class PlayedStatuspage implements AutoCloseable {
  public static final String KEY = "8c1f-statuspage-key";
  public static final String PAGE = "kctbh9vrtdwd";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What becomes of a call; LOST ones are done, or not, and never answered. */
  public enum Trouble {
    BUSY,
    ENHANCE_YOUR_CALM,
    BROKEN,
    LOST_BEFORE,
    LOST_AFTER,
    REFUSED
  }

  private final Listener server;
  private final Map<String, ObjectNode> incidents = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  public PlayedStatuspage() {
    try {
      server = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.serve("/v1/", this::answer);
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.port() + "/v1/");
  }

  /** What becomes of the next calls that change something, in order. */
  public synchronized void next(Trouble... upcoming) {
    troubles.addAll(List.of(upcoming));
  }

  /** What was called, such as {@code PATCH}, in order. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** Everything that was posted to every incident: {@code status: words}. */
  public synchronized List<String> said() {
    List<String> said = new ArrayList<>();
    for (ObjectNode incident : incidents.values()) {
      incident.path("updates").forEach(update -> said.add(update.asText()));
    }
    return said;
  }

  public synchronized List<JsonNode> incidents() {
    return List.copyOf(incidents.values());
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    calls.add(method);
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v1/pages/", "");
    if (!("OAuth " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"Could not authenticate\"}");
    } else if (!path.startsWith(PAGE)) {
      send(exchange, 404, "{\"error\":\"Not found\"}");
    } else if (method.equals("GET")) {
      read(exchange, path.substring(PAGE.length()));
    } else {
      change(exchange, path.substring(PAGE.length()), body.path("incident"));
    }
  }

  private void read(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/components")) {
      send(exchange, 200, "[{\"id\":\"c1\"},{\"id\":\"c2\"}]");
    } else if (path.equals("/incidents")) {
      ArrayNode all = JSON.createArrayNode();
      incidents.values().forEach(all::add);
      send(exchange, 200, all.toString());
    } else {
      send(exchange, 200, incidents.get(path.replace("/incidents/", "")).toString());
    }
  }

  private void change(HttpExchange exchange, String path, JsonNode wanted) throws IOException {
    Trouble trouble = troubles.isEmpty() ? null : troubles.removeFirst();
    if (trouble == null) {
      send(exchange, 200, changed(path, wanted));
      return;
    }
    switch (trouble) {
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, 429, "{\"error\":\"Too many requests\"}");
      }
      case ENHANCE_YOUR_CALM -> send(exchange, 420, "");
      case BROKEN -> send(exchange, 500, "<html>sorry</html>");
      case REFUSED -> send(exchange, 422, "{\"error\":[\"Name can't be blank\"]}");
      case LOST_BEFORE -> throw new IOException("the answer is lost");
      case LOST_AFTER -> {
        String unused = changed(path, wanted);
        throw new IOException("the answer is lost");
      }
    }
  }

  private String changed(String path, JsonNode wanted) {
    String id = path.replaceFirst("^/incidents/?", "");
    ObjectNode incident =
        id.isEmpty()
            ? JSON.createObjectNode().put("id", "p" + incidents.size())
            : incidents.get(id);
    incidents.put(incident.path("id").asText(), incident);
    incident.setAll((ObjectNode) wanted);
    incident.put("shortlink", "https://stspg.io/" + incident.path("id").asText());
    if (wanted.has("body")) {
      incident
          .withArray("updates")
          .add(wanted.path("status").asText() + ": " + wanted.path("body").asText());
    }
    return incident.toString();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
