package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Outbox;
import muster.incident.Fact;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.rehearsal.Channel;
import muster.rehearsal.Faults;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program ten times, also between a call of Slack taking effect and its answer, and
 * then compares what people were told, what the log says and what the workspace shows.
 */
class CrashTest {
  private static final int KILLS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Random random = new Random(142);
  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void nothingIsLostAndNothingComesTwice(@TempDir Path folder) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
      workspace.addChannel("incidents", false, "ada");
      workspace.addChannel("general", false, "ada");
      Program muster = new Program(folder, workspace);
      for (int round = 1; round <= KILLS; round++) {
        muster.start();
        assertTrue(workspace.awaitConnected(PATIENCE), "started again");
        if (round % 2 == 0) {
          workspace.faults().next("chat.postMessage", new Faults.LostAfter());
          workspace.faults().next("conversations.create", new Faults.LostAfter());
        }
        commands(workspace, round);
        int seen = workspace.calls().size();
        int wanted = seen + random.nextInt(4);
        // Some rounds die at once, some after a few more calls; what counts is that it varies.
        boolean unused = workspace.await(w -> w.calls().size() >= wanted, Duration.ofMillis(700));
        muster.kill();
        assertTrue(workspace.awaitDisconnected(PATIENCE), "Slack noticed");
      }
      muster.start();
      assertTrue(workspace.await(this::everythingIsThere, PATIENCE), () -> missing(workspace));
      assertTrue(muster.becomesIdle(PATIENCE), "the outbox empties");
      assertTrue(muster.stops(), "SIGTERM ends it");
      compare(workspace, folder);
      assertEquals(List.of(), workspace.violations());
    }
  }

  private void commands(Workspace workspace, int round) {
    type(workspace, "declare sev3 Round %d".formatted(round), "Declared");
    for (int line = 1; line <= 4; line++) {
      String text = "line %d of round %d.".formatted(line, round);
      if (type(workspace, "INC-%d log %s".formatted(1 + random.nextInt(round), text), "")) {
        acknowledged.add(text);
      }
    }
  }

  /** Whether the program acked it: Slack says so when it did not, and Muster when it refused. */
  private static boolean type(Workspace workspace, String words, String answer) {
    int before = workspace.messages("general").size();
    workspace.as("ada").type("general", "/incident " + words);
    List<Message> answers = workspace.messages("general");
    return answers.size() == before
        || answers.subList(before, answers.size()).stream()
            .allMatch(m -> !answer.isEmpty() && m.text().startsWith(answer));
  }

  private boolean everythingIsThere(Workspace workspace) {
    String all = everything(workspace);
    return acknowledged.stream().allMatch(all::contains)
        && incidentChannels(workspace).stream().allMatch(channel -> !channel.purpose().isEmpty());
  }

  private String missing(Workspace workspace) {
    String all = everything(workspace);
    return "missing: " + acknowledged.stream().filter(text -> !all.contains(text)).toList();
  }

  private static List<Channel.View> incidentChannels(Workspace workspace) {
    return workspace.channels().stream().filter(c -> c.name().startsWith("inc-")).toList();
  }

  private static String everything(Workspace workspace) {
    StringBuilder all = new StringBuilder();
    for (Channel.View channel : incidentChannels(workspace)) {
      workspace.messages(channel.id()).forEach(message -> all.append(message.text()).append('\n'));
    }
    return all.toString();
  }

  private void compare(Workspace workspace, Path folder) {
    try (Database database = Database.open(DatabaseAddress.in(folder))) {
      int depth = database.read(handle -> new Outbox(handle).depth());
      assertEquals(0, depth, "the outbox is empty");
      var incidents =
          database.read(handle -> new Incidents(handle).recent(new PersonId("anyone"), 100));
      assertEquals(incidents.size(), incidentChannels(workspace).size(), "one channel each");
      for (var incident : incidents) {
        List<String> logged =
            database.read(handle -> new Facts(handle).log(incident.id())).stream()
                .map(Recorded::fact)
                .filter(Fact.Logged.class::isInstance)
                .map(fact -> ((Fact.Logged) fact).text())
                .toList();
        List<Message> messages = workspace.messages(incident.places().channel().orElseThrow());
        List<String> posted =
            messages.stream()
                .map(Message::text)
                .filter(text -> text.startsWith("📝"))
                .map(text -> text.replaceFirst("^📝 `#\\d+` (.*) \\(.*\\)$", "$1"))
                .toList();
        assertEquals(logged, posted, "each line once, in the order of the log");
        long cards =
            messages.stream().filter(m -> m.text().startsWith(incident.id() + " ")).count();
        assertEquals(1, cards, "one card");
      }
      long announced =
          workspace.messages("incidents").stream().filter(m -> m.text().contains("INC-")).count();
      assertEquals(incidents.size(), announced, "one announcement each");
      List<String> log =
          incidents.stream()
              .flatMap(i -> database.read(handle -> new Facts(handle).log(i.id())).stream())
              .map(recorded -> recorded.fact())
              .filter(Fact.Logged.class::isInstance)
              .map(fact -> ((Fact.Logged) fact).text())
              .toList();
      assertTrue(log.containsAll(acknowledged), "nothing acknowledged is lost");
    }
  }
}
