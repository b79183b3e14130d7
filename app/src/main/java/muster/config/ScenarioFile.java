package muster.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.scenario.Scenario;
import org.yaml.snakeyaml.nodes.Node;

/** A scenario as somebody wrote it (P-46): read whole, or refused with every mistake in it. */
public final class ScenarioFile {
  static final String ENDING = ".yml";

  private ScenarioFile() {}

  /** What reading came to. */
  public sealed interface Reading {}

  public record Ready(Scenario scenario) implements Reading {}

  /** Every mistake there is, by line. */
  public record Broken(List<Problem> problems) implements Reading {
    /** One line for each. */
    @Override
    public String toString() {
      return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }

  /** Reads a file; its name without the ending is the scenario's. */
  public static Reading read(Path path) {
    List<Problem> problems = new ArrayList<>();
    return read(path.toString(), file(path.toString(), problems).read(), problems);
  }

  /** The same from bytes that stand for the file. */
  public static Reading read(String file, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    return read(file, file(file, problems).read(bytes), problems);
  }

  private static YamlFile file(String name, List<Problem> problems) {
    return new YamlFile(name, "scenario", "choose one that is shipped", problems);
  }

  private static Reading read(String file, Optional<Node> root, List<Problem> problems) {
    String name = name(file);
    if (ScenarioKinds.NAME_WORD.read(name) instanceof Kind.Misfit<String>) {
      problems.add(
          new Problem(
              new Place(file, 1, 1),
              "",
              "cannot be typed as %s; name the file like a-word-like-this.yml"
                  .formatted(Quote.of(name))));
    }
    Optional<Scenario> read =
        root.map(
            node ->
                Mapping.read(
                    file, node, problems, new Keys(), keys -> ScenarioKeys.read(name, keys)));
    problems.sort(Comparator.comparing(Problem::place));
    return problems.isEmpty() ? new Ready(read.orElseThrow()) : new Broken(List.copyOf(problems));
  }

  private static String name(String file) {
    String last = Path.of(file).getFileName().toString();
    return last.replaceFirst("\\.ya?ml$", "");
  }
}
