package muster;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.database.Reading;
import muster.database.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description =
        "Folds every incident's log again and compares what is stored with it, also while Muster"
            + " runs.",
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  Verify(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Reading reading = Reading.open(Settings.address(Settings.withoutSlack(environment)))) {
      Verification.Outcome outcome =
          reading
              .database()
              .snapshot(
                  handle ->
                      Verification.of(handle, InstantSource.system().instant(), out::println));
      out.printf(
          Locale.ROOT,
          "Verified %d incidents and %d facts: %s%n",
          outcome.incidents(),
          outcome.facts(),
          outcome.agrees()
              ? "everything agrees."
              : "disagreements: %d.".formatted(outcome.disagreements()));
      out.flush();
      return outcome.agrees() ? 0 : 1;
    }
  }
}
