package muster;

import java.util.Map;
import java.util.concurrent.Callable;
import muster.database.DatabaseAway;
import muster.database.DatabaseUnusable;
import muster.database.NewerFact;
import muster.flow.ChatProblem;
import muster.rehearsal.FolderUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands an operator types. Each says what it did and exits 0, 1 if it failed, or 2 if it was
 * used or configured wrongly.
 */
@Command(
    name = "muster",
    description = "Coordinates incidents in Slack and turns them into learning.",
    mixinStandardHelpOptions = true,
    version = "Muster 0.1.0")
public final class Muster implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private Muster() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /** The commands, reading this environment. */
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Muster())
        .addSubcommand(new Rehearse(environment))
        .addSubcommand(new Run(environment))
        .addSubcommand(new Doctor(environment))
        .addSubcommand(new Export(environment))
        .addSubcommand(new Verify(environment))
        .addSubcommand(new Backup(environment))
        .addSubcommand(new Restore(environment))
        .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  /** A broken world gets its sentence; a bug of ours keeps its stack trace. */
  private static int failed(Exception problem, CommandLine command) throws Exception {
    switch (problem) {
      case Wrong wrong -> {
        command.getErr().println(wrong.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case FolderUnusable unusable -> command.getErr().println(unusable.getMessage());
      case DatabaseUnusable unusable -> command.getErr().println(unusable.getMessage());
      case DatabaseAway away ->
          command
              .getErr()
              .println(
                  away.getMessage()
                      + ". See that it runs and that its disk has room, then try again.");
      case NewerFact newer -> command.getErr().println(newer.getMessage() + ". Use that one.");
      case ChatProblem refused -> command.getErr().println(SlackTrouble.sentence(refused));
      default -> throw problem;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Wrong use or configuration; the message is for the operator. */
  static final class Wrong extends RuntimeException {
    Wrong(String sentence) {
      super(sentence);
    }
  }
}
