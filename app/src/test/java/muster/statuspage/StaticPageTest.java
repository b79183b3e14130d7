package muster.statuspage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import muster.flow.ChatProblem;
import muster.http.Listener;
import muster.incident.PageStatus;
import muster.incident.PublicIncident;
import muster.incident.Severity;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of our own: files that anyone may read, and that need nothing else. */
class StaticPageTest {
  private static final Instant START = Instant.parse("2026-11-20T14:04:00Z");
  private static final URI ADDRESS = URI.create("https://status.example.com/");

  @TempDir Path folder;

  private static PublicIncident incident(int number, boolean open) {
    Instant began = START.minus(Duration.ofHours(number));
    List<PublicIncident.Entry> entries = new ArrayList<>();
    entries.add(
        entry(
            began,
            PageStatus.INVESTIGATING,
            "About one in four card payments fails.\nWe are rolling back a change.\n15:30 UTC"));
    entries.add(
        entry(
            began.plusSeconds(1260),
            PageStatus.MONITORING,
            "We have taken steps to restore service and are watching the result."));
    if (!open) {
      entries.add(
          entry(began.plusSeconds(2460), PageStatus.RESOLVED, "This incident has been resolved."));
    }
    return new PublicIncident(
        "key%09d".formatted(number),
        "About one in four card payments fails",
        open ? Severity.SEV1 : Severity.SEV2,
        open ? PageStatus.MONITORING : PageStatus.RESOLVED,
        open ? Optional.empty() : Optional.of(began.plusSeconds(2460)),
        entries);
  }

  private static PublicIncident.Entry entry(Instant at, PageStatus status, String words) {
    return new PublicIncident.Entry(at, status, words);
  }

  private StaticPage page(List<PublicIncident> incidents) {
    return new StaticPage(() -> incidents, Optional.of(ADDRESS), Optional.of(folder));
  }

  private static String text(StaticPage page, String name) {
    return new String(page.documents().get(name), StandardCharsets.UTF_8);
  }

  @Test
  void thePageIsAsItWasLookedAt() throws IOException {
    StaticPage page = page(List.of(incident(0, true), incident(30, false)));
    for (String name : List.of("index.html", "status.json", "status.atom")) {
      Golden.assertSame("statuspage/" + name, text(page, name));
    }
  }

  @Test
  void nothingToTellIsSaidInWords() {
    String html = text(page(List.of()), "index.html");
    assertTrue(html.contains("No incidents are reported"), html);
    assertTrue(html.contains("No incidents.</p>"), html);
    assertEquals(
        "{\n  \"open\" : 0,\n  \"incidents\" : [ ]\n}\n", text(page(List.of()), "status.json"));
  }

  @Test
  void fiftyIncidentsAreAllThere() {
    List<PublicIncident> fifty =
        IntStream.range(0, 50).mapToObj(number -> incident(number, number < 3)).toList();
    String html = text(page(fifty), "index.html");
    assertEquals(50, html.split("<article ", -1).length - 1);
    assertTrue(html.contains("3 incidents are open"));
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    String hostile = "<script>alert('1')</script> \"&\" \u0000\u001b\uD800 %s ]]> {}";
    PublicIncident worst =
        new PublicIncident(
            "k",
            hostile,
            Severity.SEV1,
            PageStatus.INVESTIGATING,
            Optional.empty(),
            List.of(entry(START, PageStatus.INVESTIGATING, hostile)));
    StaticPage page = page(List.of(worst));
    String html = text(page, "index.html");
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("src="), "nothing is loaded");
    assertFalse(html.matches("(?s).*(href|url)[=(]\"?https?:.*"), "nothing is loaded");
    new ObjectMapper().readTree(text(page, "status.json"));
    var feed =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.documents().get("status.atom")));
    assertTrue(feed.getElementsByTagName("content").item(0).getTextContent().contains("<script>"));
  }

  @Test
  void twoNodesWriteTheSameFilesAndLeaveNothingElse() throws IOException {
    List<PublicIncident> incidents = List.of(incident(0, true));
    page(incidents).rebuild();
    byte[] first = Files.readAllBytes(folder.resolve("index.html"));
    page(incidents).rebuild();
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("index.html")));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("index.html", "status.atom", "status.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    StaticPage page =
        new StaticPage(() -> List.of(), Optional.empty(), Optional.of(file.resolve("status")));
    page.rebuild();
    assertThrows(ChatProblem.Refused.class, () -> page.post("x", null));
    String wrong = String.join("", StaticPage.wrong(file.resolve("status")));
    assertTrue(wrong.startsWith("The status page cannot be written to "), wrong);
    assertEquals(List.of(), StaticPage.wrong(folder.resolve("new")));
  }

  @Test
  void whileOneDrawsTheOthersReadWhatWasDrawnBefore() throws Exception {
    AtomicLong nanos = new AtomicLong(1);
    AtomicBoolean slow = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    StaticPage page =
        new StaticPage(
            () -> {
              if (slow.get()) {
                reading.countDown();
                awaited(go);
              }
              return List.of();
            },
            Optional.empty(),
            Optional.empty());
    ServedPage served = new ServedPage(page, nanos::get);
    var before = served.documents();
    slow.set(true);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    Thread drawing = Thread.startVirtualThread(served::documents);
    try {
      awaited(reading);
      assertSame(before, assertTimeoutPreemptively(Duration.ofSeconds(10), served::documents));
    } finally {
      go.countDown();
      drawing.join();
    }
    assertNotSame(before, served.documents());
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void itIsServedToAnyoneUnderAStrictPolicy() throws Exception {
    Listener server = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    new ServedPage(page(List.of(incident(0, true)))).handlers().forEach(server::serve);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI base = URI.create("http://127.0.0.1:" + server.port());
      var html = get(client, HttpRequest.newBuilder(base.resolve("/status")).build());
      assertEquals(200, html.statusCode());
      String policy = html.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
      assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
      assertTrue(html.body().contains("1 incident is open"));
      var feed = get(client, HttpRequest.newBuilder(base.resolve("/status.atom")).build());
      assertTrue(feed.body().startsWith("<?xml"));
      var post =
          HttpRequest.newBuilder(base.resolve("/status"))
              .POST(HttpRequest.BodyPublishers.ofString("x"))
              .build();
      assertEquals(405, get(client, post).statusCode());
    } finally {
      server.close();
    }
  }

  private static HttpResponse<String> get(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
