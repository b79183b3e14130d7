package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workspace answers as Slack does, limits and errors included. */
class WorkspaceTest {
  private static final String EMPTY_FORM =
      "{\"type\": \"modal\", \"title\": {\"type\": \"plain_text\", \"text\": \"A\"}, \"blocks\": []}";

  private final HttpClient client = HttpClient.newHttpClient();
  private Workspace workspace;
  private String general;

  @BeforeEach
  void open() throws IOException {
    workspace = start(false);
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    general = workspace.addChannel("general", false, "ada");
    ok("conversations.join", Map.of("channel", general));
  }

  private static Workspace start(boolean rates) throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    return Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), rates));
  }

  @AfterEach
  void close() {
    workspace.close();
    client.close();
  }

  private HttpResponse<String> post(String method, String token, Map<String, String> arguments) {
    String form =
        arguments.entrySet().stream()
            .map(a -> a.getKey() + "=" + URLEncoder.encode(a.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String method, Map<String, String> arguments) {
    return Json.read(post(method, workspace.botToken(), arguments).body());
  }

  private JsonNode ok(String method, Map<String, String> arguments) {
    JsonNode answer = call(method, arguments);
    assertTrue(answer.path("ok").asBoolean(), () -> method + ": " + answer);
    return answer;
  }

  private void refused(String error, String method, Map<String, String> arguments) {
    assertEquals(error, call(method, arguments).path("error").asText());
  }

  private Map<String, String> blocks(String blocks) {
    return Map.of("channel", general, "text", "text", "blocks", blocks);
  }

  @Test
  void whatBreaksALimitIsRefusedAndRemembered() {
    String header = "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}]";
    refused("invalid_blocks", "chat.postMessage", blocks(header.formatted("x".repeat(151))));
    String divider = "{\"type\":\"divider\"}";
    refused(
        "invalid_blocks",
        "chat.postMessage",
        blocks("[" + (divider + ",").repeat(50) + divider + "]"));
    String button =
        "{\"type\":\"button\",\"action_id\":\"a\",\"text\":{\"type\":\"plain_text\",\"text\":\"b\"}}";
    refused(
        "invalid_blocks",
        "chat.postMessage",
        blocks("[{\"type\":\"actions\",\"elements\":[" + button + "," + button + "]}]"));
    assertEquals(3, workspace.violations().size());
    ok("chat.postMessage", blocks(header.formatted("x".repeat(150))));
  }

  @Test
  void channelsHaveSlacksNames() {
    refused("invalid_name_specials", "conversations.create", Map.of("name", "Not Legal"));
    refused("name_taken", "conversations.create", Map.of("name", "general"));
    refused("invalid_name_maxlength", "conversations.create", Map.of("name", "x".repeat(81)));
    refused("channel_not_found", "chat.postMessage", Map.of("channel", "C0", "text", "x"));
    refused("no_text", "chat.postMessage", Map.of("channel", general));
    refused("unknown_method", "chat.shout", Map.of());
  }

  @Test
  void tokensAndScopesAreChecked() {
    assertTrue(post("auth.test", "xoxb-other", Map.of()).body().contains("invalid_auth"));
    assertTrue(
        post("auth.test", workspace.appToken(), Map.of())
            .body()
            .contains("not_allowed_token_type"));
    refused("not_allowed_token_type", "apps.connections.open", Map.of());
    workspace.connections().revokeTokens();
    refused("token_revoked", "auth.test", Map.of());
  }

  @Test
  void historyHasNoThreadRepliesAndRepliesHas() {
    Hands ada = workspace.as("ada");
    Message parent = ada.say("general", "is it the gateway?");
    Message reply = ada.reply(parent, "no, the pool");
    JsonNode history =
        ok(
            "conversations.history",
            Map.of("channel", general, "latest", reply.ts(), "inclusive", "1"));
    assertFalse(history.toString().contains("no, the pool"));
    JsonNode replies = ok("conversations.replies", Map.of("channel", general, "ts", reply.ts()));
    assertTrue(replies.toString().contains("no, the pool"));
  }

  @Test
  void aTriggerOpensOneFormOnce() {
    refused(
        "invalid_trigger_id", "views.open", Map.of("trigger_id", "made-up", "view", EMPTY_FORM));
  }

  @Test
  void troubleIsMadeToOrder() {
    Map<String, String> post = Map.of("channel", general, "text", "once");
    workspace.faults().next("chat.postMessage", new Faults.LostAfter());
    assertThrows(IllegalStateException.class, () -> call("chat.postMessage", post));
    assertEquals(1, workspace.messages(general).size(), "it was done all the same");
    workspace.faults().next("chat.postMessage", new Faults.LostBefore());
    assertThrows(IllegalStateException.class, () -> call("chat.postMessage", post));
    assertEquals(1, workspace.messages(general).size());
    workspace.faults().next("chat.postMessage", new Faults.Limited(7), new Faults.Status(503));
    var limited = post("chat.postMessage", workspace.botToken(), post);
    assertEquals(429, limited.statusCode());
    assertEquals("7", limited.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(503, post("chat.postMessage", workspace.botToken(), post).statusCode());
  }

  @Test
  void ratesAreSlacks() throws IOException {
    workspace.close();
    workspace = start(true);
    int status = 200;
    int calls = 0;
    while (status == 200 && calls < 30) {
      status =
          post("conversations.create", workspace.botToken(), Map.of("name", "c" + calls))
              .statusCode();
      calls++;
    }
    assertEquals(21, calls, "20 a minute");
    assertEquals(429, status);
  }

  @Test
  void thePageIsForThisMachineOnly() throws Exception {
    HttpResponse<String> page = get(workspace.page(), "localhost", "");
    assertEquals(200, page.statusCode());
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertEquals(403, get(workspace.page(), "localhost", "http://evil.example").statusCode());
  }

  private HttpResponse<String> get(URI uri, String host, String origin) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    assertEquals(host, uri.getHost());
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
