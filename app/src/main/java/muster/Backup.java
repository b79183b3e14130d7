package muster;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.database.BackupFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description = "Writes everything Muster knows to a file, also while Muster runs.",
    mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Where to write it; it must not be there yet.")
  private Path file;

  Backup(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    BackupFile.Contents contents =
        BackupFile.write(
            Settings.address(Settings.withoutSlack(environment)),
            file,
            InstantSource.system().instant());
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Backed up %d incidents and %d facts to %s%n",
            contents.incidents(),
            contents.facts(),
            file);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
