package muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import muster.crash.Program;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The program itself, run with a signing secret instead of an app-level token. */
@Isolated
class ProgramTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void itSaysWhereItAnswersAndDoes(@TempDir Path folder) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
      workspace.addChannel("general", false, "ada");
      workspace.addChannel("incidents", false, "ada");
      Program muster = Program.inHttpMode(folder, workspace);
      muster.start();
      try {
        URI address = muster.answersAt(PATIENCE).orElseThrow();
        workspace.deliverTo(List.of(address));
        workspace.as("ada").type("general", "/incident declare sev3 Search is stale");
        String answer = workspace.messages("general").getFirst().text();
        assertTrue(answer.startsWith("Declared"), answer);
        assertTrue(
            workspace.await(
                w -> w.channels().stream().anyMatch(c -> c.name().startsWith("inc-")), PATIENCE));
      } finally {
        assertTrue(muster.stops(), "SIGTERM ends it");
      }
      String log = Files.readString(folder.resolve("muster.log"));
      assertTrue(log.contains("Muster stopped."), log);
      assertEquals(-1, log.indexOf(workspace.signingSecret()), "no secret");
    }
  }
}
