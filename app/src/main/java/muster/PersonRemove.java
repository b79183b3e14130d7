package muster;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import muster.config.Config;
import muster.database.Reading;
import muster.incident.PersonId;
import muster.retention.Order;
import muster.retention.PersonTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "remove",
    description =
        "Puts a pseudonym in a person's place, everywhere and for ever; also while Muster runs.",
    mixinStandardHelpOptions = true)
final class PersonRemove implements Callable<Integer> {
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SLACK_ID", description = "Their id in Slack: U0123456789.")
  private String person = "";

  @Option(names = "--dry-run", description = "Only says where they stand.")
  private boolean dryRun;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "Replaces this name in texts too, as a word of its own in any case; may be given again."
              + " Without it the places are listed where their name may stand.")
  private List<String> names = List.of();

  @Option(
      names = "--blank-texts",
      description = "Blanks what they typed as well, and deletes copies of files they shared.")
  private boolean blankTexts;

  PersonRemove(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PersonId id = PersonRecord.id(person);
    requireNames();
    Config config = Settings.withoutSlack(environment);
    try (Reading reading = Reading.open(Settings.address(config))) {
      Optional<String> refusal = reading.database().read(handle -> PersonTrace.refusal(handle, id));
      if (refusal.isPresent()) {
        spec.commandLine().getErr().println(refusal.get());
        return 1;
      }
      reading
          .database()
          .snapshot(
              handle -> {
                PersonTrace.preview(handle, id, dryRun, out::println);
                return null;
              });
    }
    out.flush();
    if (dryRun) {
      return 0;
    }
    Order order = new Order.Remove(id, List.copyOf(names), blankTexts, Ordering.operator());
    return Ordering.carriedOut(Settings.address(config), order, out) ? 0 : 1;
  }

  private void requireNames() {
    for (String name : names) {
      if (name.isBlank() || name.length() > LONGEST_NAME || names.size() > MOST_NAMES) {
        throw new Muster.Wrong(
            "`--name` takes a name of 1 to %d characters, at most %d times."
                .formatted(LONGEST_NAME, MOST_NAMES));
      }
    }
  }
}
