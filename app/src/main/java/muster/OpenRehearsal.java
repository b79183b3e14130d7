package muster;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.command.Commands;
import muster.config.Config;
import muster.drill.MusterDue;
import muster.drill.RehearsalClock;
import muster.drill.Story;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Hint;
import muster.rehearsal.Workspace;
import muster.web.Endpoints;

/** A rehearsal that people act in, until the process is told to end. */
record OpenRehearsal(Config config, PrintWriter out) {
  private static final Duration NOTED = Duration.ofSeconds(1);

  int hold(int port, Optional<Path> keep) throws Exception {
    try (EndSignal end = EndSignal.listen();
        RehearsalPlace place = RehearsalPlace.in(keep);
        Workspace workspace = place.workspace(port);
        Ground ground = place.ground();
        Node node = node(workspace, ground, place.clock());
        Story story = story(workspace, node, place.clock());
        Endpoints endpoints =
            new Endpoints(
                InetSocketAddress.createUnresolved("127.0.0.1", 0),
                node.database(),
                node::isConnected)) {
      node.pages().forEach(endpoints::serve);
      greet(workspace, place, endpoints);
      place.begin();
      node.tick();
      story.begin();
      while (!end.await(NOTED)) {
        place.note();
      }
      place.end();
    }
    return 0;
  }

  private Node node(Workspace workspace, Ground ground, RehearsalClock clock) {
    workspace.hints(
        Commands.TYPED.stream()
            .map(command -> command.usage())
            .map(
                usage ->
                    new Hint(
                        usage.name(), (usage.name() + " " + usage.words()).strip(), usage.says()))
            .toList());
    return RehearsedMuster.in(
        workspace, config.playbook(), ground, new Clocks(clock, new SteadyClock()));
  }

  private static Story story(Workspace workspace, Node node, RehearsalClock clock) {
    Story story =
        new Story(clock, List.of(new MusterDue(node.database(), node)), workspace::clockTurned);
    workspace.steeredBy(story);
    return story;
  }

  private void greet(Workspace workspace, RehearsalPlace place, Endpoints endpoints) {
    out.printf(
        """
        The rehearsal workspace is open: %s
        Muster is in it, and so are ada, ben, cy and dee. Try this first, in #general:

            /incident declare sev2 Checkout fails for some

        %s Muster's own health is at http://127.0.0.1:%d/health.
        Ctrl-C ends the rehearsal.
        """,
        workspace.page(), place.words(), endpoints.port());
    out.flush();
  }
}
