package muster;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.database.BackupFile;
import muster.database.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = "Fills an empty database from a file that backup wrote, on H2 or PostgreSQL.",
    mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file;

  Restore(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    BackupFile.Contents contents =
        Restoration.into(Settings.address(Settings.withoutSlack(environment)), file);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Restored %d incidents and %d facts from %s%n",
            contents.incidents(),
            contents.facts(),
            file);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
