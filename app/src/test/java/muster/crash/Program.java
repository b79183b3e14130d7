package muster.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import muster.rehearsal.Workspace;

/** The real program in a process of its own, against a rehearsal workspace in this one. */
final class Program {
  private final Path folder;
  private final Workspace workspace;
  private Process process;

  Program(Path folder, Workspace workspace) {
    this.folder = folder;
    this.workspace = workspace;
  }

  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "muster.Muster",
                "run"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_APP_TOKEN", workspace.appToken(),
                "SLACK_API_URL", workspace.apiUrl().toString(),
                "MUSTER_DATA", folder.toString(),
                "MUSTER_HTTP", "127.0.0.1:0"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("muster.log").toFile());
    process = builder.start();
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, and how it ended. */
  boolean stops() throws InterruptedException {
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS);
  }
}
