package muster;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import muster.config.Config;
import muster.database.DatabaseAddress;
import muster.drill.MusterDue;
import muster.drill.RehearsalClock;
import muster.drill.Story;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Workspace;
import muster.web.Endpoints;

/** A rehearsal that people act in, until the process is told to end. */
record OpenRehearsal(Config config, PrintWriter out) {
  int hold(int port) throws Exception {
    RehearsalClock clock = new RehearsalClock(InstantSource.system().instant());
    try (EndSignal end = EndSignal.listen();
        Workspace workspace = RehearsalPeople.workspace(port, clock, true);
        Node node = node(workspace, clock);
        Story story = story(workspace, node, clock);
        Endpoints endpoints =
            new Endpoints(
                InetSocketAddress.createUnresolved("127.0.0.1", 0),
                node.database(),
                node::isConnected)) {
      node.pages().forEach(endpoints::serve);
      node.tick();
      story.begin();
      greet(workspace, endpoints);
      end.await();
    }
    return 0;
  }

  private Node node(Workspace workspace, RehearsalClock clock) {
    DatabaseAddress address = DatabaseAddress.inMemory("rehearsal-" + UUID.randomUUID());
    return RehearsedMuster.in(
        workspace, config.playbook(), address, new Clocks(clock, new SteadyClock()));
  }

  private static Story story(Workspace workspace, Node node, RehearsalClock clock) {
    Story story =
        new Story(clock, List.of(new MusterDue(node.database(), node)), workspace::clockTurned);
    workspace.steeredBy(story);
    return story;
  }

  private void greet(Workspace workspace, Endpoints endpoints) throws IOException {
    out.printf(
        """
        The rehearsal workspace is open: %s
        Muster is in it, and so are ada, ben, cy and dee. Try this first, in #general:

            /incident declare sev2 Checkout fails for some

        Muster's own health is at http://127.0.0.1:%d/health. Ctrl-C ends the rehearsal.
        """,
        workspace.page(), endpoints.port());
    out.flush();
  }
}
