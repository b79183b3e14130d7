package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import muster.http.Listener;
import muster.meters.Meters;
import muster.testing.SignedPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too long or too slow, commands that fail, and what the log says of them. */
class HttpRequestsTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpRequests requests;
  private Listener server;

  @BeforeEach
  void open() throws IOException {
    // Authorization is a matter of the token, which is checked elsewhere.
    App app = new App(AppConfig.builder().unmatchedRequestHandler(r -> null).build());
    app.command("/fails", (request, context) -> fail());
    app.command(
        "/says", (request, context) -> context.ack("heard " + request.getPayload().getText()));
    app.start();
    requests =
        new HttpRequests(
            new SignedRequests(SECRET),
            new Reception(app, new Meters()),
            InstantSource.system(),
            PATIENCE);
    server = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.serve(HttpRequests.PATH, requests);
  }

  private static Response fail() {
    throw new IllegalStateException("the database is gone");
  }

  @AfterEach
  void close() {
    server.close();
    requests.close();
    client.shutdownNow();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + HttpRequests.PATH);
  }

  private HttpResponse<String> sent(String type, String body) throws Exception {
    return client.send(
        SignedPost.of(address(), SECRET, InstantSource.system().instant(), type, body).build(),
        BodyHandlers.ofString());
  }

  @Test
  void aCommandThatFailsIsSaidToHaveFailedWithoutDetail() throws Exception {
    HttpResponse<String> answer = sent(FORM, "command=%2Ffails&text=x");
    assertEquals(500, answer.statusCode());
    assertEquals("Muster could not do that.\n", answer.body());
  }

  @Test
  void aTextOfAnyLengthArrivesWhole() throws Exception {
    assertTrue(sent(FORM, "command=%2Fsays&text=").body().contains("\"heard \""));
    String encoded = "%E5%85%A8".repeat(3000);
    assertTrue(sent(FORM, "command=%2Fsays&text=" + encoded).body().contains("全".repeat(3000)));
  }

  /** Signed just now by somebody, as far as the headers say. */
  private Socket connected(String length) throws IOException {
    long seconds = InstantSource.system().instant().getEpochSecond();
    return connectedWith(
        "X-Slack-Request-Timestamp: %d\r\nX-Slack-Signature: v0=0\r\n%s"
            .formatted(seconds, length));
  }

  private Socket connectedWith(String headers) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    socket
        .getOutputStream()
        .write(
            "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(HttpRequests.PATH, headers)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void aBodyThatIsTooLongIsReadNoFurther() throws Exception {
    int oneTooMany = HttpRequests.LONGEST_BODY + 1;
    try (Socket socket = connected("Content-Length: " + oneTooMany)) {
      socket.getOutputStream().write(new byte[oneTooMany]);
      assertEquals("HTTP/1.1 413", statusLine(socket));
    }
    try (Socket socket = connected("Transfer-Encoding: chunked")) {
      OutputStream out = socket.getOutputStream();
      out.write((Integer.toHexString(oneTooMany) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[oneTooMany]);
      out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertEquals("HTTP/1.1 413", statusLine(socket));
    }
    try (Socket socket = connected("Content-Length: " + HttpRequests.LONGEST_BODY)) {
      socket.getOutputStream().write(new byte[HttpRequests.LONGEST_BODY]);
      assertEquals("HTTP/1.1 401", statusLine(socket), "the longest there may be");
    }
  }

  @Test
  void withoutAFreshSignatureNoBodyIsRead() throws Exception {
    long stale = InstantSource.system().instant().getEpochSecond() - 3600;
    for (String headers :
        List.of(
            "Content-Length: 100",
            "X-Slack-Signature: v0=0\r\nContent-Length: 100",
            "X-Slack-Request-Timestamp: %d\r\nX-Slack-Signature: v0=0\r\nContent-Length: 100"
                .formatted(stale))) {
      try (Socket socket = connectedWith(headers)) {
        assertEquals("HTTP/1.1 401", statusLine(socket), headers);
      }
    }
  }

  @Test
  void aBodyThatDoesNotComeIsNotWaitedFor() throws Exception {
    try (Socket socket = connected("Content-Length: 100")) {
      socket.getOutputStream().write(new byte[10]);
      assertEquals("HTTP/1.1 408", statusLine(socket));
    }
    assertEquals(200, sent(FORM, "command=%2Fsays&text=x").statusCode(), "others are answered");
  }

  @Test
  void nothingOfARequestIsLogged() throws Exception {
    String hush = "hush-" + UUID.randomUUID();
    PrintStream before = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try {
      assertEquals(500, sent(FORM, "command=%2Ffails&text=" + hush).statusCode());
      assertEquals(400, sent("application/json", "{\"type\":\"" + hush).statusCode());
      assertEquals(200, sent("application/json", "{\"type\":\"" + hush + "\"}").statusCode());
      assertEquals(400, sent(FORM, "text=" + hush).statusCode());
      String broken = "{\"type\":\"event_callback\",\"event\":\"" + hush + "\"}";
      assertEquals(400, sent("application/json", broken).statusCode());
    } finally {
      System.setErr(before);
    }
    String log = logged.toString(StandardCharsets.UTF_8);
    assertFalse(log.contains(hush), log);
    assertTrue(log.contains("the database is gone"), "what failed is for the operator");
  }

  @Test
  void whoStopsTakesNoMore() throws Exception {
    requests.close();
    assertFalse(requests.isOpen());
    assertEquals(503, sent(FORM, "command=%2Fsays&text=x").statusCode());
  }
}
