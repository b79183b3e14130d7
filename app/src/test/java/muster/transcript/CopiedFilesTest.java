package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import muster.database.Attachments;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.IncidentId;
import muster.incident.SourceFile;
import muster.incident.Timeline;
import muster.playbook.Playbook;
import muster.rehearsal.Faults;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of marked messages are kept, as what they are, and never made public for it (P-31). */
class CopiedFilesTest {
  private static final byte[] PICTURE = Steps.picture("p99");

  private final Room room = new Room(Playbook.standard());
  private String channel;

  @BeforeEach
  void declare() {
    room.stage().type("ada", "general", "/incident declare sev1 Perlmutt on a bucket --private");
    channel = room.incidentChannel();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), room.workspace().violations());
    room.close();
  }

  private void shares(String name, String type, byte[] bytes) {
    Message shared = room.workspace().as("ada").share(channel, "look", name, type, bytes);
    room.settle();
    room.workspace().as("ada").react(shared, "pushpin", true);
    room.waitOut();
  }

  private IncidentId incident() {
    return room.node().database().read(handle -> new Incidents(handle).load(1).orElseThrow().id());
  }

  private SourceFile file() {
    List<SourceFile> files =
        room
            .node()
            .database()
            .read(handle -> Timeline.of(new Facts(handle).log(incident())))
            .entries()
            .stream()
            .flatMap(entry -> entry.source().stream())
            .flatMap(source -> source.files().stream())
            .toList();
    assertEquals(1, files.size(), "" + files);
    return files.getFirst();
  }

  private List<Attachments.Stored> stored() {
    return room.node().database().read(handle -> new Attachments(handle).of(incident()));
  }

  @Test
  void anImageIsKeptWithWhatItIs() {
    shares("p99.png", "image/png", PICTURE);
    SourceFile.Copied copied = file().copied().orElseThrow();
    assertEquals("image/png", copied.type());
    assertEquals(PICTURE.length, copied.size());
    assertEquals(64, copied.sha256().length());
    byte[] kept =
        room.node()
            .database()
            .read(handle -> new Attachments(handle).content(incident(), file().id()))
            .orElseThrow();
    assertArrayEquals(PICTURE, kept);
    assertEquals(copied.sha256(), stored().getFirst().sha256());
  }

  @Test
  void nothingIsMadePublic() throws Exception {
    shares("p99.png", "image/png", PICTURE);
    assertTrue(
        room.workspace().calls().stream()
            .noneMatch(call -> call.toString().contains("sharedPublicURL")));
    URI address = room.workspace().page().resolve("/files/" + file().id() + "/download");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> anybody =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(302, anybody.statusCode());
      assertFalse(anybody.body().contains("PNG"), anybody.body());
    }
  }

  @Test
  void slacksSignInPageIsNoImage() {
    room.workspace().faults().next("download", new Faults.Garbled());
    shares("p99.png", "image/png", PICTURE);
    assertEquals("Slack sent a web page in its place", file().why());
    assertEquals(List.of(), stored());
  }

  static Stream<String> others() {
    return Stream.of("%PDF-1.7", "plain words", "<svg xmlns='x'/>");
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNoImageIsNotKeptAsOne(String content) {
    shares("p99.png", "image/png", content.getBytes(StandardCharsets.UTF_8));
    assertEquals("it is not the image/png it is said to be", file().why());
    assertEquals(List.of(), stored());
  }

  @Test
  void textIsKeptAsItIs() {
    shares("trace.txt", "text/plain", "at 14:02 it fell over".getBytes(StandardCharsets.UTF_8));
    assertEquals("text/plain", file().copied().orElseThrow().type());
  }

  @Test
  void whatIsTooLargeStaysInSlackAndIsSaidSo() {
    shares("heap.hprof", "application/octet-stream", new byte[10 * 1024 * 1024 + 1]);
    assertEquals("it is larger than 10 MB", file().why());
    room.stage().type("ada", channel, "/incident timeline marked");
    assertTrue(room.workspace().messages(channel).toString().contains("not copied: it is larger"));
  }

  @Test
  void aDownloadThatFailsIsTriedAgain() {
    room.workspace()
        .faults()
        .next("download", new Faults.LostBefore(), new Faults.Status(503), new Faults.Limited(5));
    shares("p99.png", "image/png", PICTURE);
    assertTrue(file().copied().isPresent(), "" + file());
  }

  @Test
  void aFileThatIsGoneIsSaidSo() {
    room.workspace().faults().next("files.info", new Faults.Refuses("file_deleted"));
    shares("p99.png", "image/png", PICTURE);
    assertEquals("it is gone from Slack", file().why());
  }
}
