package muster;

import java.util.Map;
import java.util.concurrent.Callable;
import muster.incident.PersonId;
import muster.retention.PersonTrace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "person",
    description = "Hands out, or takes out, everything the record holds about a person.",
    mixinStandardHelpOptions = true)
final class PersonRecord implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private PersonRecord() {}

  static CommandLine commands(Map<String, String> environment) {
    return new CommandLine(new PersonRecord())
        .addSubcommand(new PersonExport(environment))
        .addSubcommand(new PersonRemove(environment));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which: export or remove? See below.");
  }

  /** The person with this id. */
  static PersonId id(String typed) {
    if (!PersonTrace.isId(typed)) {
      throw new Muster.Wrong(
          "`%s` is not a person's id in Slack. Copy it from their profile: U0123456789."
              .formatted(typed.substring(0, Math.min(typed.length(), 40))));
    }
    return new PersonId(typed);
  }
}
