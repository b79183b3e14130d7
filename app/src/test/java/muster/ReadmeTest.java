package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  void whatTheManualLinksToIsThere() throws IOException {
    for (ManualPage page : ManualPage.all()) {
      String text = Files.readString(page.path());
      Path folder = page.path().toAbsolutePath().getParent();
      Pattern.compile("]\\((?!http)([^)]+)\\)")
          .matcher(text)
          .results()
          .map(link -> link.group(1))
          .forEach(
              link ->
                  assertTrue(isThere(folder, link), () -> link + " is not there: " + page.path()));
    }
  }

  @Test
  void noPathOfOneMachineIsInIt() throws IOException {
    String readme = Files.readString(README);
    assertFalse(Pattern.compile("(?<![\\w.])/(home|root|tmp|work)/").matcher(readme).find());
  }

  /** A file, and in it the heading where the link names one. */
  private static boolean isThere(Path folder, String link) {
    String[] parts = link.split("#", 2);
    Path file = folder.resolve(parts[0]);
    try {
      return Files.exists(file)
          && (parts.length == 1
              || Files.readAllLines(file).stream()
                  .filter(line -> line.startsWith("#"))
                  .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                  .anyMatch(heading -> heading.replaceAll("[^a-z0-9]+", "-").equals(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
