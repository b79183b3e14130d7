package muster;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import muster.config.ScenarioFile;
import muster.scenario.Scenario;
import muster.scenario.Scenarios;

/** The scenario that somebody names on the command line: one that is here, or a file. */
final class Chosen {
  private Chosen() {}

  /**
   * @throws Muster.Wrong if there is none, or if the file is broken
   */
  static Scenario scenario(String named, Scenarios here) {
    return here.named(named)
        .orElseGet(
            () -> {
              if (!isFile(named)) {
                throw new Muster.Wrong(unknown(named, here));
              }
              return switch (ScenarioFile.read(Path.of(named))) {
                case ScenarioFile.Ready(Scenario scenario) -> scenario;
                case ScenarioFile.Broken broken -> throw new Muster.Wrong(broken.toString());
              };
            });
  }

  private static boolean isFile(String named) {
    try {
      return Files.isRegularFile(Path.of(named)) || named.endsWith(".yml");
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private static String unknown(String named, Scenarios here) {
    String nearest = here.nearest(named).map(name -> " The nearest is " + name + ".").orElse("");
    return "There is no scenario \"%s\".%s Name a file that ends in .yml, or one of these:%n%s"
        .formatted(
            named,
            nearest,
            here.all().stream()
                .map(scenario -> "  %-24s %s".formatted(scenario.name(), scenario.story().title()))
                .collect(Collectors.joining(System.lineSeparator())));
  }
}
