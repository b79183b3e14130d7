package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import muster.config.Secret;
import muster.database.Backlog;
import muster.flow.ChatProblem;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.quartz.impl.SchedulerRepository;

/** A start that fails leaves nothing behind, because it is tried again until Slack is back. */
@Isolated("it counts timers, of which other tests have their own")
class NodeStartTest {
  @Test
  void aStartWithoutSlackLeavesNoTimerBehind() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    int before = SchedulerRepository.getInstance().lookupAll().size();
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.faults().refuseSockets(true);
      assertThrows(ChatProblem.class, () -> start(workspace));
    }
    assertEquals(before, SchedulerRepository.getInstance().lookupAll().size());
  }

  @Test
  void theDatabaseStaysOpenWhileSlackIsWaitedFor() throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Ground ground = Ground.open(Databases.inMemory());
        Workspace workspace =
            Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.faults().refuseSockets(true);
      assertThrows(ChatProblem.class, () -> start(workspace, ground));
      workspace.faults().refuseSockets(false);
      try (Node node = start(workspace, ground)) {
        node.peopleKnown().get(20, TimeUnit.SECONDS);
        assertTrue(workspace.connections().await(1, Duration.ofSeconds(20)), "connected at last");
      }
      assertEquals(0, ground.database().read(Backlog::refused), "and it is open still");
    }
  }

  private static Node start(Workspace workspace, Ground ground) {
    return Node.start(
        Playbook::standard, ground, access(workspace), Clocks.system(), Pace.STANDARD);
  }

  private static Node.Access access(Workspace workspace) {
    return new Node.Access(
        workspace.apiUrl(), new Secret(workspace.botToken()), new Secret(workspace.appToken()));
  }

  private static Node start(Workspace workspace) {
    return Node.start(
        Playbook.standard(),
        Databases.inMemory(),
        access(workspace),
        Clocks.system(),
        Pace.STANDARD);
  }
}
