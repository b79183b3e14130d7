package muster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import muster.drill.Director;
import muster.incident.story.CastMember;
import muster.rehearsal.KeptFolder;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.scenario.Scenario;

/** Who and what is in the workspace of a rehearsal when it opens. */
final class RehearsalPeople {
  private RehearsalPeople() {}

  static Workspace workspace(int port, InstantSource clock, boolean rates) throws IOException {
    return settled(Workspace.start(new WorkspaceSettings(port, manifest(), clock, rates)));
  }

  /** The same, going on with what was kept in a folder. */
  static Workspace continued(int port, InstantSource clock, KeptFolder folder) throws IOException {
    return settled(
        Workspace.continued(new WorkspaceSettings(port, manifest(), clock, true), folder));
  }

  private static Workspace settled(Workspace workspace) {
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Okri", ZoneId.of("America/New_York"));
    workspace.addPerson("cy", "Cy Twombly", ZoneId.of("Asia/Kolkata"));
    workspace.addPerson("dee", "Dee Brown", ZoneId.of("UTC"));
    workspace.addChannel("general", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("incidents", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("support", false, "ada", "ben", "cy", "dee");
    workspace
        .residents()
        .purpose("general", "To begin, type `/incident declare sev2 Checkout fails for some`.");
    return workspace;
  }

  /** One with the people and channels of a story, and one where its report appears. */
  static Workspace workspace(Scenario scenario, int port, InstantSource clock, boolean rates)
      throws IOException {
    Workspace workspace = Workspace.start(new WorkspaceSettings(port, manifest(), clock, rates));
    List<CastMember> people = scenario.story().people();
    Director.gather(workspace, people);
    workspace.residents().bot(DrillNotes.AUTHOR, "Drill");
    String[] everybody =
        people.stream()
            .filter(member -> !member.bot())
            .map(CastMember::name)
            .toArray(String[]::new);
    workspace.addChannel("general", false, everybody);
    workspace.addChannel("incidents", false, everybody);
    scenario.channels().stream()
        .filter(channel -> !channel.equals("general") && !channel.equals("incidents"))
        .filter(channel -> !channel.equals(DrillNotes.CHANNEL))
        .distinct()
        .forEach(channel -> workspace.addChannel(channel, false, everybody));
    workspace.addChannel(DrillNotes.CHANNEL, false, everybody);
    workspace.as(DrillNotes.AUTHOR).join(DrillNotes.CHANNEL);
    workspace.residents().purpose("general", scenario.summary());
    workspace
        .residents()
        .purpose(DrillNotes.CHANNEL, "The report of the drill comes here when the drill ends.");
    return workspace;
  }

  private static String manifest() throws IOException {
    try (InputStream file = RehearsalPeople.class.getResourceAsStream("/manifest.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
