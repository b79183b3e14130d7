package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's window on a workspace, without a browser: what it asks and what it does. */
final class Screen implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Workspace workspace;
  private final String person;

  Screen(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  HttpResponse<byte[]> get(String path, Map<String, String> query) throws Exception {
    String asked =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?as=" + person + "&", ""));
    URI uri = workspace.page().resolve("rehearsal/" + path + asked);
    return client.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private JsonNode read(String path, Map<String, String> query) throws Exception {
    HttpResponse<byte[]> answer = get(path, query);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + text);
    }
    return Json.read(text);
  }

  JsonNode state(String channel) throws Exception {
    return read("state", Map.of("in", channel));
  }

  JsonNode since(String channel, JsonNode before) throws Exception {
    return read("state", Map.of("in", channel, "since", before.path("seq").asText()));
  }

  JsonNode before(String channel, String ts) throws Exception {
    return read("messages", Map.of("in", channel, "before", ts));
  }

  JsonNode thread(String channel, String ts) throws Exception {
    return read("thread", Map.of("in", channel, "ts", ts));
  }

  /** Does it, and says what the page would say: nothing if it went well. */
  String does(String what, String channel, Map<String, String> more) throws Exception {
    ObjectNode asked = Json.object().put("as", person).put("in", channel).put("what", what);
    more.forEach(asked::put);
    HttpRequest request =
        HttpRequest.newBuilder(workspace.page().resolve("rehearsal/do"))
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(asked)))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? "" : answer.body();
  }

  static List<String> texts(JsonNode said) {
    return said.valueStream().map(message -> message.path("text").asText()).toList();
  }

  /** One channel as it stands in the list. */
  static JsonNode listed(JsonNode state, String channel) {
    return state
        .path("channels")
        .valueStream()
        .filter(one -> one.path("id").asText().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }
}
