package muster;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import muster.config.Config;
import muster.database.DatabaseAddress;
import muster.drill.MusterDue;
import muster.drill.RehearsalClock;
import muster.drill.Story;
import muster.drill.Timed;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Workspace;
import muster.scenario.Scenario;
import muster.web.Endpoints;

/** A rehearsal that people act in, until the process is told to end. */
record OpenRehearsal(Config config, PrintWriter out) {
  private static final String FREELY =
      """
      Muster is in it, and so are ada, ben, cy and dee. Try this first, in #general:

          /incident declare sev2 Checkout fails for some
      """;

  int hold(int port, Optional<Scenario> chosen) throws Exception {
    RehearsalClock clock = new RehearsalClock(start(chosen));
    Optional<Scenario> scenario = chosen.map(written -> written.beginning(clock.instant()));
    try (EndSignal end = EndSignal.listen();
        Workspace workspace = workspace(scenario, port, clock);
        Node node = node(workspace, clock)) {
      Optional<ToldStory> told = told(scenario, workspace, node, clock);
      try (Story story = story(workspace, node, clock, told);
          Endpoints endpoints =
              new Endpoints(
                  InetSocketAddress.createUnresolved("127.0.0.1", 0),
                  node.database(),
                  node::isConnected)) {
        node.pages().forEach(endpoints::serve);
        node.tick();
        story.begin();
        greet(workspace, endpoints, scenario);
        end.await();
      }
      if (told.isPresent()) {
        out.printf("The drill's report is in %s%n", told.get().written());
        out.flush();
      }
    }
    return 0;
  }

  private Node node(Workspace workspace, RehearsalClock clock) {
    DatabaseAddress address = DatabaseAddress.inMemory("rehearsal-" + UUID.randomUUID());
    return RehearsedMuster.in(
        workspace, config.playbook(), address, new Clocks(clock, new SteadyClock()));
  }

  /** A scenario's clock begins when its story does. */
  private static Instant start(Optional<Scenario> scenario) {
    return scenario
        .map(told -> LocalDate.now(ZoneOffset.UTC).atTime(told.starts()).toInstant(ZoneOffset.UTC))
        .orElseGet(InstantSource.system()::instant);
  }

  private static Workspace workspace(Optional<Scenario> scenario, int port, RehearsalClock clock)
      throws IOException {
    return scenario.isPresent()
        ? RehearsalPeople.workspace(scenario.get(), port, clock, true)
        : RehearsalPeople.workspace(port, clock, true);
  }

  private Optional<ToldStory> told(
      Optional<Scenario> scenario, Workspace workspace, Node node, RehearsalClock clock) {
    Path exports = config.data().resolve("exports");
    return scenario.map(
        told -> ToldStory.of(told.story(), workspace, node.database(), clock, exports));
  }

  private static Story story(
      Workspace workspace, Node node, RehearsalClock clock, Optional<ToldStory> told) {
    List<Timed> parts = new ArrayList<>(List.of(new MusterDue(node.database(), node)));
    told.map(ToldStory::director).ifPresent(parts::add);
    Story story = new Story(clock, parts, workspace::clockTurned);
    workspace.steeredBy(story);
    return story;
  }

  private void greet(Workspace workspace, Endpoints endpoints, Optional<Scenario> scenario)
      throws IOException {
    out.printf(
        """
        The rehearsal workspace is open: %s
        %s
        Muster's own health is at http://127.0.0.1:%d/health. Ctrl-C ends the rehearsal.
        """,
        workspace.page(), scenario.map(OpenRehearsal::story).orElse(FREELY), endpoints.port());
    out.flush();
  }

  /** What whoever plays has to know; everything else is told in the workspace. */
  private static String story(Scenario scenario) {
    String roles =
        scenario.story().people().stream()
            .filter(member -> !member.played())
            .map(member -> "    %-6s %s".formatted(member.name(), member.plays().orElse("")))
            .collect(Collectors.joining("\n"));
    return """
        The drill "%s" begins. %s
        It usually takes %d minutes. Muster is in the workspace; be one of these, or several:

        %s

        Read the channels, and declare an incident when you think that there is one.
        """
        .formatted(scenario.story().title(), scenario.summary(), scenario.story().minutes(), roles);
  }
}
