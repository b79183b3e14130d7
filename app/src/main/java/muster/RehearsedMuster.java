package muster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import muster.config.Secret;
import muster.flow.Clocks;
import muster.flow.Pace;
import muster.playbook.Playbook;
import muster.rehearsal.Workspace;

/** The unchanged bot in a rehearsal's workspace. */
final class RehearsedMuster {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private RehearsedMuster() {}

  /** Connects it and waits until it is there. */
  static Node in(Workspace workspace, Playbook playbook, Ground ground, Clocks clocks) {
    Node.Access access =
        new Node.Access(
            workspace.apiUrl(), new Secret(workspace.botToken()), new Secret(workspace.appToken()));
    Node node = Node.start(() -> playbook, ground, access, clocks, Pace.REHEARSAL);
    try {
      node.peopleKnown().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!workspace.connections().await(1, PATIENCE)) {
        throw new IllegalStateException("Muster did not connect to the rehearsal workspace");
      }
      return node;
    } catch (Exception e) {
      node.close();
      throw new IllegalStateException(e);
    }
  }
}
