package muster.drill;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import muster.Node;
import muster.config.Secret;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.flow.SteadyClock;
import muster.incident.SlackTime;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock on the page, turned over HTTP as the page does, with the real Muster going by it. */
class JumpTest {
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The machine's own time stands still, so that nothing happens but what is jumped to. */
  private final RehearsalClock clock = new RehearsalClock(START, () -> 0);

  private final HttpClient browser = HttpClient.newHttpClient();
  private Workspace workspace;
  private Node node;
  private StoryTime story;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    clock.pause();
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, clock, false));
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Okri", ZoneId.of("America/New_York"));
    workspace.addChannel("general", false, "ada", "ben");
    workspace.addChannel("incidents", false, "ada", "ben");
    node =
        Node.start(
            Playbook.standard(),
            Databases.inMemory(),
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Secret(workspace.appToken())),
            new Clocks(clock, new SteadyClock()),
            Pace.REHEARSAL);
    node.peopleKnown().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertTrue(workspace.connections().await(1, PATIENCE));
    story =
        new StoryTime(clock, List.of(new MusterDue(node.database(), node)), workspace::clockTurned);
    workspace.steeredBy(story);
    stage = new Stage(workspace, new SteppingClock(START), node);
  }

  @AfterEach
  void close() {
    story.close();
    node.close();
    workspace.close();
    browser.close();
  }

  private HttpResponse<String> turn(Map<String, ?> how) throws Exception {
    var asked = JSON.createObjectNode().put("as", "ada").put("what", "clock");
    how.forEach((name, value) -> asked.set(name, JSON.valueToTree(value)));
    HttpRequest request =
        HttpRequest.newBuilder(workspace.page().resolve("/rehearsal/do"))
            .POST(BodyPublishers.ofString(asked.toString()))
            .build();
    HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
    stage.settle();
    return answer;
  }

  private JsonNode face() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(workspace.page().resolve("/rehearsal/state?as=ben")).build();
    return JSON.readTree(browser.send(request, BodyHandlers.ofString()).body()).path("clock");
  }

  private String room() {
    return workspace.channels().stream()
        .map(channel -> channel.name())
        .filter(name -> name.startsWith("inc-"))
        .findFirst()
        .orElseThrow();
  }

  /** In all channels, in the millisecond: no two messages of the workspace have the same time. */
  private List<String> saidAt(Instant moment) {
    return workspace.channels().stream()
        .flatMap(channel -> workspace.messages(channel.id()).stream())
        .filter(
            message -> SlackTime.of(message.ts()).orElseThrow().truncatedTo(MILLIS).equals(moment))
        .map(message -> message.text())
        .toList();
  }

  @Test
  void theLadderOfAnUpdateCanBeWatchedStepByStep() throws Exception {
    stage.type("ada", "general", "/incident declare sev2 Checkout fails --impact \"all cards\"");
    stage.type("ada", room(), "/incident ic me");
    stage.type("ada", room(), "/incident comms @ben");
    stage.type("ada", room(), "/incident tech @ben");
    List<String> watched = new ArrayList<>();
    while (watched.size() < 6) {
      JsonNode next = face().path("next");
      Instant due = Instant.ofEpochMilli(next.path("at").asLong());
      assertEquals(200, turn(Map.of("do", "jump")).statusCode());
      assertEquals(due, clock.instant());
      watched.add(Duration.between(START, due).toMinutes() + " " + next.path("what").asText());
    }
    assertEquals(
        List.of(
            "25 somebody is asked for the next update of INC-2026-0001",
            "30 the next update of INC-2026-0001 is due",
            "40 those in charge of INC-2026-0001 hear that its update is missing",
            "45 the next external update of INC-2026-0001 is due",
            "50 everybody hears that the update of INC-2026-0001 is missing",
            "55 those in charge of INC-2026-0001 hear that its external update is missing"),
        watched);
    assertFalse(saidAt(START.plusSeconds(30 * 60)).isEmpty());
  }

  @Test
  void ofAPrivateIncidentTheClockSaysOnlyWhen() throws Exception {
    stage.type("ada", "general", "/incident declare sev2 Customer data in a bucket --private");
    String next = face().path("next").path("what").asText();
    assertEquals("something is due", next);
    assertFalse(face().toString().contains("INC"), face()::toString);
  }

  @Test
  void pausedItStandsStillAndCommandsStillWork() throws Exception {
    stage.type("ada", "general", "/incident declare sev2 Checkout fails");
    stage.type("ada", room(), "/incident log all cards are refused");
    assertFalse(saidAt(START).isEmpty());
    assertTrue(face().path("paused").asBoolean());
    assertEquals(START.toEpochMilli(), face().path("now").asLong());
  }

  @Test
  void whatTheClockCannotDoIsSaidInASentence() throws Exception {
    HttpResponse<String> tooFast = turn(Map.of("do", "speed", "speed", 600));
    assertEquals(400, tooFast.statusCode());
    assertEquals("The clock runs 1 to 60 times as fast, not 600 times.", tooFast.body());
    assertEquals("Nothing will happen by itself.", turn(Map.of("do", "jump")).body());
    assertEquals(200, turn(Map.of("do", "speed", "speed", 30)).statusCode());
    assertEquals(200, turn(Map.of("do", "go")).statusCode());
    assertEquals(30, face().path("speed").asInt());
    assertFalse(face().path("paused").asBoolean());
    assertEquals(400, turn(Map.of("do", "back")).statusCode());
  }
}
