package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people share from the page, and who gets it back. */
class SharedFilesTest {
  private final Windows windows = new Windows();
  private final Workspace workspace = windows.workspace();
  private final String general = windows.general();
  private final Screen ada = windows.ada();
  private final Screen ben = windows.ben();

  @AfterEach
  void close() {
    windows.close();
  }

  @Test
  void filesAreForWhoeverSeesTheChannelAndNeverRun() throws Exception {
    String secret = workspace.addChannel("secret", true, "ada");
    String page =
        Base64.getEncoder()
            .encodeToString("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    for (String type : List.of("text/html", "image/svg+xml", "text/plain; charset=utf-8")) {
      Map<String, String> file =
          Map.of("text", "", "name", "a \"b\".html\r\n", "type", type, "content", page);
      assertEquals("", ada.does("share", secret, file));
    }
    JsonNode said = ada.state(secret).path("shown").path("said");
    for (int i = 0; i < 3; i++) {
      String path = "file/" + said.path(i).at("/files/0/id").asText();
      var answer = ada.get(path, Map.of("show", "1"));
      assertEquals(200, answer.statusCode());
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      assertEquals(i < 2 ? "application/octet-stream" : "text/plain; charset=utf-8", type);
      assertEquals(i < 2, answer.headers().firstValue("Content-Disposition").isPresent());
      String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertTrue(policy.contains("sandbox"), policy);
      assertEquals(404, ben.get(path, Map.of()).statusCode());
    }
    assertTrue(
        ada.does("share", secret, Map.of("content", "no base64", "name", "x")).contains("again"));
  }

  @Test
  void aFileGoesIntoTheThread() throws Exception {
    Message root = workspace.as("ada").say(general, "the graph?");
    String bytes = Base64.getEncoder().encodeToString("p99".getBytes(StandardCharsets.UTF_8));
    Map<String, String> file =
        Map.of("thread", root.ts(), "name", "g.txt", "type", "text/plain", "content", bytes);
    assertEquals("", ben.does("share", general, file));
    assertEquals("g.txt", ada.thread(general, root.ts()).at("/said/1/files/0/name").asText());
    assertEquals(1, ada.state(general).path("shown").path("said").size());
  }
}
