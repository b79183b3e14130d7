package muster.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;

/** A window that shows nothing yet, at a workspace that serves it the page's modules. */
final class BarePage implements AutoCloseable {
  private final Workspace workspace;
  private final Browser browser = new Browser();
  private final Window window;

  BarePage() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    window = browser.open(workspace.page().resolve("blocks.css"), Look.DESKTOP);
  }

  Window window() {
    return window;
  }

  @Override
  public void close() {
    browser.close();
    workspace.close();
  }
}
