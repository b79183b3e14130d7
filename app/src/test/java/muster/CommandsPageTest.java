package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern NOT_THEIRS =
      Pattern.compile(
          "^Only .* or the leader |^Only the incident commander |is approved by the incident comm"
              + "ander|is written by the incident commander|^You have changed nothing");

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
    StringBuilder help = new StringBuilder();
    within("muster", Muster.commandLine(Map.of()), help);
    Generated.assertSame(PAGE, "operators", help.toString());
  }

  private static void within(String typed, CommandLine above, StringBuilder help) {
    above
        .getSubcommands()
        .forEach(
            (name, command) -> {
              String words = typed + " " + name;
              help.append("\n### ").append(words).append("\n\n<!-- shown: help -->\n\n");
              String text = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
              text.lines()
                  .forEach(line -> help.append(("    " + line).stripTrailing()).append('\n'));
              within(words, command, help);
            });
  }

  /** Somebody without a part in an incident that somebody else leads tries everything. */
  @Test
  void whoMayIsWhoMay() {
    List<String> wrong = new ArrayList<>();
    try (Database database = Database.open(Databases.inMemory());
        WithoutSlack room = new WithoutSlack(database, Instant.parse("2026-11-20T14:00:00Z"))) {
      for (Command command : Commands.TYPED) {
        String name = command.usage().name();
        String other = declaredByAda(room, "other/" + name);
        String incident = declaredByAda(room, name);
        String line = command.usage().example().replace("INC-2026-0142", other);
        String typed = name.equals("declare") ? line : incident + " " + line;
        String answer = types(room, EVE, "tried/" + name, typed).text();
        if (NOT_THEIRS.matcher(answer).find() == command.whoMay().startsWith("anyone")) {
          wrong.add(name + ": " + answer);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String declaredByAda(WithoutSlack room, String key) {
    String said = types(room, ADA, "declare/" + key, "declare sev1 Payments time out").text();
    Matcher id = Pattern.compile("INC-[0-9]+-[0-9]+").matcher(said);
    assertTrue(id.find(), said);
    types(room, ADA, "lead/" + key, id.group() + " ic me");
    return id.group();
  }

  private static Answer types(WithoutSlack room, PersonId who, String key, String line) {
    return room.intake().answer(Request.typed(key, who, line, Optional.empty()));
  }
}
