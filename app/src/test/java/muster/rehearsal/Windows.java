package muster.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A workspace with ada, ben and cy in #general, and the windows of the first two. */
final class Windows implements AutoCloseable {
  private final Workspace workspace;
  private final String general;
  private final Screen ada;
  private final Screen ben;

  Windows() {
    workspace =
        Workspace.start(new WorkspaceSettings(0, manifest(), InstantSource.system(), false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Okri", ZoneOffset.UTC);
    workspace.addPerson("cy", "Cy Twombly", ZoneOffset.UTC);
    general = workspace.addChannel("general", false, "ada", "ben", "cy");
    ada = new Screen(workspace, "ada");
    ben = new Screen(workspace, "ben");
  }

  private static String manifest() {
    try {
      return Files.readString(Path.of("manifest.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Workspace workspace() {
    return workspace;
  }

  /** The id of #general. */
  String general() {
    return general;
  }

  Screen ada() {
    return ada;
  }

  Screen ben() {
    return ben;
  }

  @Override
  public void close() {
    ada.close();
    ben.close();
    workspace.close();
  }
}
