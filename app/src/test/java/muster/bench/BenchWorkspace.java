package muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import muster.Node;
import muster.config.Secret;
import muster.database.DatabaseAddress;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;

/** A workspace without Slack's rates, so that nothing but this machine limits what is measured. */
final class BenchWorkspace {
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(30);

  private BenchWorkspace() {}

  /** With ada in #general and #incidents. */
  static Workspace open() throws IOException {
    return open(InstantSource.system());
  }

  static Workspace open(InstantSource clock) throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Workspace workspace = Workspace.start(new WorkspaceSettings(0, manifest, clock, false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addChannel("general", false, "ada");
    workspace.addChannel("incidents", false, "ada");
    return workspace;
  }

  static void awaitConnected(Workspace workspace) throws InterruptedException {
    if (!workspace.connections().await(1, CONNECTS_WITHIN)) {
      throw new IllegalStateException("nobody connected to the workspace");
    }
  }

  /** A connected Muster whose timer runs. */
  static Node muster(Workspace workspace, DatabaseAddress address) throws InterruptedException {
    Node node = muster(workspace, address, Clocks.system());
    node.tick();
    return node;
  }

  /** A connected Muster that does what is due when told to. */
  static Node muster(Workspace workspace, DatabaseAddress address, Clocks clocks)
      throws InterruptedException {
    Node node =
        Node.start(
            Playbook.standard(),
            address,
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Secret(workspace.appToken())),
            clocks,
            Pace.STANDARD);
    awaitConnected(workspace);
    return node;
  }

  /** Waits until Muster has nothing left to do with what was asked of it. */
  static void awaitQuiet(Workspace workspace, Node node, Duration most)
      throws InterruptedException {
    for (int quiet = 0; quiet < 3; quiet++) {
      boolean acked = workspace.connections().awaitAcked(most);
      boolean idle = node.awaitQuiet(most);
      if (!acked || !idle) {
        throw new IllegalStateException("Muster was still busy after " + most);
      }
    }
  }
}
