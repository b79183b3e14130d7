package muster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;

/** Who and what is in the workspace of a rehearsal when it opens. */
final class RehearsalPeople {
  private RehearsalPeople() {}

  static Workspace workspace(int port, InstantSource clock, boolean rates) throws IOException {
    Workspace workspace = Workspace.start(new WorkspaceSettings(port, manifest(), clock, rates));
    workspace.addPerson("ada", "Ada Byron", ZoneId.of("Europe/Berlin"));
    workspace.addPerson("ben", "Ben Okri", ZoneId.of("America/New_York"));
    workspace.addPerson("cy", "Cy Twombly", ZoneId.of("Asia/Kolkata"));
    workspace.addPerson("dee", "Dee Brown", ZoneId.of("UTC"));
    workspace.addChannel("general", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("incidents", false, "ada", "ben", "cy", "dee");
    workspace.addChannel("support", false, "ada", "ben", "cy", "dee");
    return workspace;
  }

  private static String manifest() throws IOException {
    try (InputStream file = RehearsalPeople.class.getResourceAsStream("/manifest.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
