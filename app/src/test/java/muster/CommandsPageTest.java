package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.Command;
import muster.command.Commands;
import muster.command.IncidentCommand;
import muster.command.Usage;
import muster.database.Database;
import muster.flow.Answer;
import muster.flow.Request;
import muster.incident.PersonId;
import muster.testing.Databases;
import muster.testing.Generated;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manual's page of commands is what can be typed. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("app/docs/commands.md");
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final PersonId EVE = new PersonId("U0EVE");

  @Test
  void whatPeopleTypeIsTheListOfCommands() throws IOException {
    Generated.assertSame(
        PAGE,
        "typed",
        Commands.TYPED.stream().map(CommandsPageTest::typed).collect(Collectors.joining()));
  }

  private static String typed(Command command) {
    Usage usage = command.usage();
    String also =
        usage.aliases().isEmpty()
            ? ""
            : "- Also: "
                + usage.aliases().stream().map("`%s`"::formatted).collect(Collectors.joining(", "))
                + "\n";
    return """

        ### %s

        `%s`

        %s.

        - For example: `/incident %s`
        %s- Where: %s.
        - Who: %s.
        """
        .formatted(
            usage.name(),
            usage.typed(),
            usage.says(),
            usage.example(),
            also,
            command instanceof IncidentCommand
                ? "in the incident's channel, or anywhere with its id first"
                : "anywhere",
            command.whoMay());
  }

  @Test
  void whatOperatorsTypeIsTheHelpThatIsPrinted() throws IOException {
    CommandLine muster = Muster.commandLine(Map.of());
    StringBuilder help = new StringBuilder();
    muster
        .getSubcommands()
        .forEach(
            (name, command) -> {
              help.append("\n### muster ").append(name).append("\n\n<!-- shown: help -->\n\n");
              String text = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
              text.lines()
                  .forEach(line -> help.append(("    " + line).stripTrailing()).append('\n'));
            });
    Generated.assertSame(PAGE, "operators", help.toString());
  }

  /** Somebody without a part in an incident that somebody else leads tries everything. */
  @Test
  void whoMayIsWhoMay() {
    List<String> wrong = new ArrayList<>();
    for (Command command : Commands.TYPED) {
      try (Database database = Database.open(Databases.inMemory())) {
        Answer answer = triedBySomebodyElse(database, command.usage().example());
        boolean refused =
            answer
                .text()
                .matches(
                    "(?s)(Only .* or the leader |Only the incident comm"
                        + "ander .*|What goes outside is approved by .*|The brief for executives is .*)");
        if (refused != !command.whoMay().startsWith("anyone")) {
          wrong.add(command.usage().name() + ": " + answer.text());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Answer triedBySomebodyElse(Database database, String line) {
    try (WithoutSlack room = new WithoutSlack(database, Instant.parse("2026-11-20T14:00:00Z"))) {
      types(room, ADA, "1", "declare sev1 Payments time out");
      types(room, ADA, "2", "INC-1 ic me");
      String typed = line.startsWith("declare") ? line : "INC-1 " + line;
      Answer answer = types(room, EVE, "3", typed);
      return answer;
    }
  }

  private static Answer types(WithoutSlack room, PersonId who, String key, String line) {
    return room.intake().answer(Request.typed(key, who, line, Optional.empty()));
  }
}
