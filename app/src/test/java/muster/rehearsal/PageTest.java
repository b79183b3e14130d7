package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No other site acts through the page. */
class PageTest {
  @Test
  void anotherNameForThisMachineIsRefused() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      int port = workspace.page().getPort();
      String act = "POST /rehearsal/do HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n";
      for (String from :
          List.of(
              "Host: evil.example:" + port,
              "Host: localhost.evil.example",
              "Host: localhost:" + port + "\r\nOrigin: https://evil.example",
              "Host: localhost:" + port + "\r\nOrigin: null")) {
        String answer = exchange(port, act + from + "\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        for (String path : List.of("state", "messages", "thread", "file/F0001001")) {
          String look = "GET /rehearsal/" + path + " HTTP/1.1\r\nConnection: close\r\n";
          String told = exchange(port, look + from + "\r\n\r\n");
          assertTrue(told.startsWith("HTTP/1.1 403"), path + ": " + told);
        }
      }
      String page =
          exchange(port, "GET / HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n\r\n");
      assertTrue(page.startsWith("HTTP/1.1 200"), page);
      assertTrue(page.contains("script-src 'self'") && page.contains("nosniff"), page);
      assertFalse(page.contains("<script>"), "no script stands in the page itself");
      Matcher connects = Pattern.compile("connect-src ([^;]*);").matcher(page);
      assertTrue(connects.find(), page);
      assertTrue(connects.group(1).matches("'self' ws://127\\.0\\.0\\.1:\\d+/live"), page);
    }
  }

  private static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
