package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import muster.http.Listener;
import muster.testing.SignedPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workspace sends over HTTP what Slack would, and sends it again when Slack would. */
class HttpPostsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** One request as it arrived. */
  private record Came(
      String type, String timestamp, String signature, String retry, String reason, String body) {}

  private record Answer(int status, String type, String body) {}

  private final List<Came> came = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private Workspace workspace;
  private Listener app;

  @BeforeEach
  void open() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada", "muster");
    app = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    app.serve("/", this::take);
  }

  @AfterEach
  void close() {
    app.close();
    workspace.close();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + app.port() + "/");
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (body.contains("\"type\":\"message\"")) {
      // What is said comes as a message besides; these tests are about the mention in it.
      Http.send(exchange, 200, "text/plain", "");
      return;
    }
    came.add(
        new Came(
            headers.getFirst("Content-Type"),
            headers.getFirst("X-Slack-Request-Timestamp"),
            headers.getFirst("X-Slack-Signature"),
            headers.getFirst("X-Slack-Retry-Num"),
            headers.getFirst("X-Slack-Retry-Reason"),
            body));
    Answer answer = Objects.requireNonNullElse(answers.poll(), new Answer(200, "text/plain", ""));
    Http.send(exchange, answer.status(), answer.type(), answer.body());
  }

  private boolean isSigned(Came request) {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    return request
        .signature()
        .equals(SignedPost.signature(workspace.signingSecret(), request.timestamp(), body));
  }

  @Test
  void aCommandIsAFormAndItsAnswerIsShown() {
    workspace.deliverTo(List.of(address()));
    answers.add(new Answer(200, "application/json; charset=utf-8", "{\"text\":\"heard ü\"}"));
    answers.add(new Answer(200, "text/plain", "plain words"));
    workspace.as("ada").type("general", "/incident list & more");
    workspace.as("ada").type("general", "/incident");
    assertTrue(came.getFirst().body().contains("text=list+%26+more"), came.toString());
    assertTrue(came.getLast().body().contains("&text=&"), "an empty text is there all the same");
    assertEquals("application/x-www-form-urlencoded", came.getFirst().type());
    assertTrue(came.stream().allMatch(this::isSigned));
    assertEquals(
        List.of("heard ü", "plain words"),
        workspace.messages("general").stream().map(Message::text).toList());
  }

  @Test
  void anEventComesAgainUntilItIsTaken() throws Exception {
    workspace.deliverTo(List.of(address()), Duration.ZERO, Duration.ofMillis(5), Duration.ZERO);
    answers.add(new Answer(500, "text/plain", "no"));
    answers.add(new Answer(302, "text/plain", "elsewhere"));
    workspace.as("ada").say("general", "@muster log ümläut");
    assertTrue(workspace.connections().awaitAcked(PATIENCE));
    assertEquals(3, came.size());
    assertEquals(1, came.stream().map(Came::body).distinct().count(), "the very same event");
    assertTrue(came.stream().allMatch(this::isSigned));
    assertEquals("2", came.getLast().retry());
    assertEquals("http_error", came.getLast().reason());
    assertEquals("application/json", came.getLast().type());
  }

  @Test
  void anEventIsGivenUpAfterItsLastRepeat() throws Exception {
    workspace.deliverTo(List.of(address()), Duration.ZERO);
    answers.add(new Answer(500, "text/plain", ""));
    answers.add(new Answer(500, "text/plain", ""));
    workspace.as("ada").say("general", "@muster log nobody hears this");
    assertTrue(workspace.connections().awaitAcked(PATIENCE));
    assertEquals(2, came.size());
  }

  @Test
  void whereNobodyListensTheNextHasItsTurn() throws IOException {
    URI nobody;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
    }
    workspace.deliverTo(List.of(nobody, address()));
    workspace.as("ada").type("general", "/incident list");
    workspace.as("ada").type("general", "/incident help");
    assertEquals(2, came.size());
    workspace.deliverTo(List.of(nobody));
    workspace.as("ada").type("general", "/incident status");
    String told = workspace.messages("general").getLast().text();
    assertTrue(told.contains("dispatch_failed"), told);
  }

  @Test
  void aCommandThatIsNotTakenIsToldToWhoTyped() {
    workspace.deliverTo(List.of(address()));
    answers.add(new Answer(500, "text/plain", "details"));
    workspace.as("ada").type("general", "/incident list");
    assertEquals(1, came.size(), "a command is not repeated");
    String told = workspace.messages("general").getLast().text();
    assertTrue(told.contains("http_service_error"), told);
  }
}
