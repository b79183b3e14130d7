package muster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import muster.config.Config;
import muster.debrief.Debrief;
import muster.drill.Conversation;
import muster.drill.Director;
import muster.drill.Player;
import muster.drill.Stage;
import muster.drill.SteppingClock;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Texts;
import muster.rehearsal.Workspace;
import muster.scenario.Scenario;

/** A rehearsal that plays by itself, as fast as everything that follows from it happens. */
record PlayedRehearsal(Config config, PrintWriter out) {

  /**
   * What a play came to.
   *
   * @param broken why the play had to stop, if it had to
   * @param violations what Slack would have refused
   */
  record Played(Debrief debrief, Optional<String> broken, List<String> violations) {}

  /** Prints what was said and returns 1 if it broke off or Slack would have refused anything. */
  int play(Scenario written) throws IOException {
    Played played = played(written);
    played.violations().forEach(v -> out.printf("Slack would refuse: %s%n", v));
    played.broken().ifPresent(why -> out.printf("%nThe play broke off. %s%n", why));
    out.flush();
    return played.violations().isEmpty() && played.broken().isEmpty() ? 0 : 1;
  }

  /** Plays it today, prints what was said, and keeps the postmortem and the report. */
  Played played(Scenario written) throws IOException {
    Instant began =
        LocalDate.now(ZoneOffset.UTC).atTime(written.starts()).toInstant(ZoneOffset.UTC);
    Scenario scenario = written.beginning(began);
    // An hour passes in seconds here, so the machine's rates would say nothing of Slack's.
    SteppingClock clock = new SteppingClock(began);
    try (Workspace workspace = RehearsalPeople.workspace(scenario, 0, clock, false);
        Ground ground = RehearsalPlace.groundInMemory();
        Node node =
            RehearsedMuster.in(
                workspace, config.playbook(), ground, new Clocks(clock, new SteadyClock()))) {
      Director director =
          new Director(workspace, node.database(), scenario.story(), clock, resolved -> {});
      Player player = new Player(scenario, new Stage(workspace, clock, node), clock, director);
      Optional<String> broken = broken(player);
      Path exports = config.data().resolve("exports");
      DrillNotes notes = new DrillNotes(workspace, scenario.story(), clock, exports);
      Debrief debrief = notes.debrief(director);
      notes.share(debrief, director);
      new Conversation(workspace).print(out);
      postmortem(director, workspace, exports);
      out.printf("The drill's report is in %s%n", notes.write(debrief));
      return new Played(debrief, broken, workspace.violations());
    }
  }

  private static Optional<String> broken(Player player) {
    try {
      player.play();
      return Optional.empty();
    } catch (Player.Unplayable broken) {
      return Optional.of(broken.getMessage());
    }
  }

  /** The newest postmortem that was exported into the incident's channel. */
  private void postmortem(Director director, Workspace workspace, Path exports) {
    Optional<Texts.Shared> exported =
        director.incidentChannel().stream()
            .flatMap(channel -> workspace.messages(channel).reversed().stream())
            .flatMap(message -> message.files().stream())
            .map(workspace.texts()::file)
            .filter(file -> file.name().contains("postmortem"))
            .findFirst();
    if (exported.isPresent()) {
      Path file = exports.resolve(exported.get().name());
      out.printf("%nThe postmortem is in %s%n", DrillNotes.written(file, exported.get().text()));
    }
  }
}
