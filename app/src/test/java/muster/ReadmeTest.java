package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.command.Command;
import muster.command.Commands;
import muster.command.words.Line;
import muster.testing.Generated;
import org.junit.jupiter.api.Test;

/** What the README says is what the program does. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theCommandTableIsTheListOfCommands() throws IOException {
    Generated.assertSame(README, "commands", table());
  }

  private static String table() {
    return Commands.TYPED.stream()
        .map(Command::usage)
        .map(
            usage ->
                "| `%s` | %s |"
                    .formatted(
                        (usage.name() + " " + usage.words()).strip().replace("|", "\\|"),
                        usage.says()))
        .collect(Collectors.joining("\n", "| type | what it does |\n| --- | --- |\n", "\n"));
  }

  @Test
  void everyExampleIsReadAsItsOwnCommand() {
    for (Command command : Commands.TYPED) {
      Line line = Line.read(command.usage().example());
      assertEquals(List.of(command), Commands.named(line.command()).stream().toList());
    }
  }

  @Test
  void noTwoCommandsShareAWord() {
    List<String> words =
        Commands.TYPED.stream()
            .map(Command::usage)
            .flatMap(usage -> Stream.concat(Stream.of(usage.name()), usage.aliases().stream()))
            .toList();
    assertEquals(words.stream().distinct().toList(), words);
  }

  @Test
  void whatItLinksToIsThere() throws IOException {
    String readme = Files.readString(README);
    Pattern.compile("]\\((?!http)([^)]+)\\)")
        .matcher(readme)
        .results()
        .map(link -> Path.of(link.group(1)))
        .forEach(file -> assertTrue(Files.exists(file), () -> file + " is not there"));
    assertFalse(Pattern.compile("(?<![\\w.])/(home|root|tmp|work)/").matcher(readme).find());
  }
}
