package muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.story.Expect;
import muster.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The scenarios that come with Muster: all are read, listed, described and worth a session. */
class ShippedStoriesTest {
  private static final Path FOLDER = Path.of("app/src/main/resources/muster/scenarios");
  private static final Path DOCS = Path.of("app/docs/scenarios.md");

  private static List<Scenario> all() {
    return ShippedScenarios.all().all();
  }

  @Test
  void everyFileIsListed() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yml"))
              .map(name -> name.substring(0, name.length() - 4))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(names, new TreeSet<>(ShippedScenarios.all().names()));
    }
  }

  @Test
  void eachFillsASessionAndNoMore() {
    for (Scenario scenario : all()) {
      int cues = scenario.story().cues().size();
      int minutes = scenario.story().minutes();
      assertTrue(cues >= 12 && cues <= 25, scenario.name() + " has " + cues + " cues");
      assertTrue(minutes >= 25 && minutes <= 60, scenario.name() + " takes " + minutes);
      assertTrue(
          scenario.story().cues().stream().anyMatch(cue -> !cue.unless().isEmpty()),
          scenario.name() + " has no consequence of inaction");
    }
  }

  @Test
  void whatIsHopedForIsPractised() {
    for (Scenario scenario : all()) {
      Set<String> practised = Set.copyOf(scenario.story().practises());
      Set<String> hoped =
          scenario.story().expects().stream().map(Expect::rule).collect(Collectors.toSet());
      assertTrue(practised.containsAll(hoped), scenario.name() + " hopes for " + hoped);
    }
  }

  @Test
  void theTableOfTheDocumentationSaysTheSame() throws Exception {
    List<String> rows =
        Files.readAllLines(DOCS).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> names = new ArrayList<>();
    for (String row : rows) {
      List<String> cells = List.of(row.split(" \\| |\\| | \\|", -1));
      Scenario scenario = ShippedScenarios.all().named(cells.get(1).replace("`", "")).orElseThrow();
      assertTrue(cells.get(2).startsWith(scenario.story().title() + ". "), row);
      assertEquals(String.join(", ", scenario.story().practises()), cells.get(3), row);
      assertEquals(Integer.toString(scenario.story().minutes()), cells.get(4), row);
      names.add(scenario.name());
    }
    assertEquals(ShippedScenarios.all().names(), names);
  }
}
