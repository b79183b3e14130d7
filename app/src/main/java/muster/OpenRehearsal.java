package muster;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.command.Commands;
import muster.config.Config;
import muster.drill.MusterDue;
import muster.drill.RehearsalClock;
import muster.drill.StoryTime;
import muster.drill.Timed;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Hint;
import muster.rehearsal.Workspace;
import muster.web.Endpoints;
import muster.web.Standing;

/** A rehearsal that people act in, until the process is told to end. */
record OpenRehearsal(Config config, PrintWriter out) {
  private static final Duration NOTED = Duration.ofSeconds(1);

  int hold(int port, RehearsalPlace opened) throws Exception {
    try (EndSignal end = EndSignal.listen();
        RehearsalPlace place = opened;
        Workspace workspace = place.workspace(port);
        Ground ground = place.ground();
        Node node = node(workspace, ground, place.clock())) {
      Optional<ToldStory> told = told(place, workspace, node);
      try (StoryTime time = time(workspace, node, place.clock(), told);
          Endpoints endpoints =
              new Endpoints(
                  InetSocketAddress.createUnresolved("127.0.0.1", 0),
                  new Standing(node.database(), place.clock(), node::isConnected),
                  ground.meters().withJava())) {
        node.pages().forEach(endpoints::serve);
        new Greeting(workspace.page(), place, endpoints.port()).print(out);
        place.begin();
        node.tick();
        time.begin();
        do {
          place.note();
        } while (!end.await(NOTED));
        place.end();
      }
      told.ifPresent(this::reported);
    }
    return 0;
  }

  /** The process ends as soon as this has returned, so nobody else could say what went wrong. */
  private void reported(ToldStory told) {
    try {
      out.printf("The drill's report is in %s%n", told.written());
    } catch (Muster.Wrong unwritten) {
      out.println(unwritten.getMessage());
    }
    out.flush();
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

  private Optional<ToldStory> told(RehearsalPlace place, Workspace workspace, Node node) {
    Path exports = config.data().resolve("exports");
    return place
        .scenario()
        .map(
            scenario ->
                ToldStory.of(scenario.story(), workspace, node.database(), place.clock(), exports));
  }

  private static StoryTime time(
      Workspace workspace, Node node, RehearsalClock clock, Optional<ToldStory> told) {
    List<Timed> parts =
        Stream.<Timed>concat(
                Stream.of(new MusterDue(node.database(), node)),
                told.stream().map(ToldStory::director))
            .toList();
    StoryTime time = new StoryTime(clock, parts, workspace::clockTurned);
    workspace.steeredBy(time);
    return time;
  }
}
