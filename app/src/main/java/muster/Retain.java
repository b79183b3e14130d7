package muster;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import muster.config.Config;
import muster.database.Reading;
import muster.flow.Clocks;
import muster.playbook.Retention;
import muster.retention.Expiry;
import muster.retention.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "retain",
    description =
        "Deletes or anonymises what is older than muster.yml says under retention; also while"
            + " Muster runs.",
    mixinStandardHelpOptions = true)
final class Retain implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only says what it would do.")
  private boolean dryRun;

  Retain(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Config config = Settings.withoutSlack(environment);
    Retention policy = config.playbook().retention();
    if (policy.isOff()) {
      throw new Muster.Wrong(
          "muster.yml does not say how long anything is kept. Write, for example,"
              + " retention: {attachments: {after: 1y}, incidents: {after: 3y, do: anonymise}}"
              + " and set MUSTER_CONFIG.");
    }
    Order.Expire order = new Order.Expire(policy, Ordering.operator());
    if (!dryRun) {
      return Ordering.carriedOut(Settings.address(config), order, out) ? 0 : 1;
    }
    try (Reading reading = Reading.open(Settings.address(config))) {
      new Expiry(reading.database(), Clocks.system(), order, out::println).preview();
      out.flush();
      return 0;
    }
  }
}
