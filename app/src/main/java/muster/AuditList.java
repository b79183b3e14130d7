package muster;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.database.Audit;
import muster.database.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    description =
        "Lists what retain and person did to the record, the newest first; also while Muster runs.",
    mixinStandardHelpOptions = true)
final class AuditList implements Callable<Integer> {
  private static final int MOST = 10_000;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(names = "--last", paramLabel = "N", description = "How many lines; default: 50.")
  private int last = 50;

  AuditList(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (last < 1 || last > MOST) {
      throw new Muster.Wrong("`--last %d`: write a number from 1 to %d.".formatted(last, MOST));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Reading reading = Reading.open(Settings.address(Settings.withoutSlack(environment)))) {
      List<Audit.Entry> entries = reading.database().read(handle -> new Audit(handle).newest(last));
      for (Audit.Entry entry : entries) {
        out.printf(
            Locale.ROOT,
            "%s  %s  %s: %s (%s)%n",
            entry.happened().truncatedTo(ChronoUnit.SECONDS),
            entry.operator(),
            entry.what(),
            entry.subject(),
            entry.counts());
      }
      if (entries.isEmpty()) {
        out.println("Nothing was taken out of the record, and nothing handed out.");
      }
      out.flush();
      return 0;
    }
  }
}
