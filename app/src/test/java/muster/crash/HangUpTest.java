package muster.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, told by a real SIGHUP to read its playbook anew. */
class HangUpTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void itTakesAnotherPlaybookAndRefusesABrokenOne(@TempDir Path folder) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Path file = folder.resolve("muster.yml");
    Files.writeString(file, "channels:\n  prefix: first\n");
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.addPerson("ada", "Ada", ZoneOffset.UTC);
      workspace.addChannel("general", false, "ada");
      Program muster = new Program(folder, workspace).under(file);
      try {
        muster.start();
        assertTrue(workspace.connections().await(1, PATIENCE), "started");
        assertTrue(muster.connects(PATIENCE), muster.log());
        declares(workspace, "first-0001");

        Files.writeString(file, "channels:\n  prefix: second\n");
        assertTrue(muster.readsAnewSaying("changed: channels.prefix", PATIENCE), muster.log());
        declares(workspace, "second-0002");

        Files.writeString(file, "channels:\n  prefix: third\n  leaders: 7 up\nshield: {on: 1}\n");
        assertTrue(muster.readsAnewSaying("stays in force", PATIENCE), muster.log());
        assertTrue(muster.log().contains("muster.yml:3:12  channels.leaders"), muster.log());
        assertTrue(muster.log().contains("muster.yml:4:10  shield.on"), muster.log());
        declares(workspace, "second-0003");
        assertTrue(muster.stops(), "SIGTERM ends it");
      } finally {
        muster.kill();
      }
    }
  }

  private static void declares(Workspace workspace, String channel) throws InterruptedException {
    workspace.as("ada").type("general", "/incident declare sev3 Search is stale");
    assertTrue(
        workspace.await(
            there -> there.channels().stream().anyMatch(view -> view.name().startsWith(channel)),
            PATIENCE),
        () -> channel + " is not among " + workspace.channels());
  }
}
