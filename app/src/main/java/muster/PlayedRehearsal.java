package muster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import muster.config.Config;
import muster.database.DatabaseAddress;
import muster.drill.Conversation;
import muster.drill.PaymentTimeouts;
import muster.drill.Stage;
import muster.drill.SteppingClock;
import muster.flow.Clocks;
import muster.flow.SteadyClock;
import muster.rehearsal.Workspace;

/** A rehearsal that plays by itself, as fast as everything that follows from it happens. */
record PlayedRehearsal(Config config, PrintWriter out) {
  /** Prints what was said and returns 1 if Slack would have refused anything. */
  int play() throws IOException {
    // An hour passes in seconds here, so the machine's rates would say nothing of Slack's.
    SteppingClock clock =
        new SteppingClock(LocalDate.now(ZoneOffset.UTC).atTime(14, 30).toInstant(ZoneOffset.UTC));
    try (Workspace workspace = RehearsalPeople.workspace(0, clock, false);
        Node node = node(workspace, clock)) {
      Stage stage = new Stage(workspace, clock, node);
      Workspace.SharedText postmortem = new PaymentTimeouts(stage).play();
      new Conversation(workspace).print(out);
      Path file = config.data().resolve("exports").resolve(postmortem.name());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, postmortem.text());
      out.printf("%nThe postmortem is in %s%n", file);
      workspace.violations().forEach(v -> out.printf("Slack would refuse: %s%n", v));
      out.flush();
      return workspace.violations().isEmpty() ? 0 : 1;
    }
  }

  private Node node(Workspace workspace, SteppingClock clock) {
    DatabaseAddress address = DatabaseAddress.inMemory("rehearsal-" + UUID.randomUUID());
    return RehearsedMuster.in(
        workspace, config.playbook(), address, new Clocks(clock, new SteadyClock()));
  }
}
