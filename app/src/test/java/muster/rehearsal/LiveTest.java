package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every window hears of every change, no other site's page does, and nothing outlives it. */
class LiveTest {
  private static final int PAGE = 8080;

  private final HttpClient client = HttpClient.newHttpClient();
  private final State state = new State(InstantSource.system());
  private final Live live = new Live(state, PAGE);

  @AfterEach
  void close() {
    live.close();
    client.close();
  }

  /** What one window heard. */
  private static final class Window implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence number, boolean last) {
      heard.add(number.toString());
      socket.request(1);
      return null;
    }

    void awaitNumber(long number) throws InterruptedException {
      String next = "";
      while (!next.equals("" + number)) {
        next = heard.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was heard of " + number);
      }
    }
  }

  private WebSocket open(String origin, Window window) {
    return client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create(live.address()), window)
        .join();
  }

  @Test
  void tenWindowsHearOfAChange() throws Exception {
    List<Window> windows = new ArrayList<>();
    List<WebSocket> sockets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Window window = new Window();
      windows.add(window);
      sockets.add(open("http://localhost:" + PAGE, window));
    }
    assertEquals(10, live.windows());
    state.run(() -> {});
    for (Window window : windows) {
      window.awaitNumber(state.changes());
    }
    sockets.subList(0, 9).forEach(WebSocket::abort);
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (live.windows() > 1 && System.nanoTime() < until) {
      state.run(() -> {});
      windows.getLast().awaitNumber(state.changes());
    }
    assertEquals(1, live.windows(), "those that were closed are forgotten");
  }

  @Test
  void onlyThePageIsToldAnything() throws Exception {
    for (String origin :
        List.of(
            "https://evil.example",
            "http://evil.example:" + PAGE,
            "http://localhost.evil.example:" + PAGE,
            "http://localhost:9" + PAGE,
            "https://localhost:" + PAGE,
            "null")) {
      assertThrows(CompletionException.class, () -> open(origin, new Window()), origin);
    }
    int port = URI.create(live.address()).getPort();
    for (String first :
        List.of("/live HTTP/1.1\r\nHost: evil.example", "/ HTTP/1.1\r\nHost: localhost")) {
      String answer = handshake(port, first);
      assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    }
    assertEquals(0, live.windows());
  }

  private static String handshake(int port, String first) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String asked =
          "GET "
              + first
              + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return new BufferedReader(new InputStreamReader(answer, StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void openWindowsHoldNothingUp() {
    Window window = new Window();
    open("http://127.0.0.1:" + PAGE, window);
    assertTimeoutPreemptively(Duration.ofSeconds(5), live::close);
  }
}
