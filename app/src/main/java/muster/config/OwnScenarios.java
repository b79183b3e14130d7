package muster.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.scenario.Scenario;
import muster.scenario.Scenarios;

/** The key {@code scenarios}: a folder of drills that the operator wrote (P-46). */
final class OwnScenarios {
  private static final String KEY = "scenarios";
  private static final int MOST_FILES = 100;

  private OwnScenarios() {}

  /**
   * @param shipped what there is without; a file of the same name replaces one of these
   * @param inFiles gets the mistakes in the files
   */
  static Scenarios read(Mapping keys, Scenarios shipped, List<Problem> inFiles) {
    Optional<Path> folder = keys.optional(KEY, Config.FOLDER, Optional.empty());
    if (folder.isEmpty()) {
      return shipped;
    }
    if (!Files.isDirectory(folder.get())) {
      keys.wrong(KEY, "is no folder; make it, or write none");
      return shipped;
    }
    try {
      List<Path> files = files(folder.get());
      if (files.size() > MOST_FILES) {
        keys.wrong(KEY, "has %d scenarios; keep at most %d".formatted(files.size(), MOST_FILES));
        return shipped;
      }
      return shipped.with(scenarios(files, inFiles));
    } catch (IOException e) {
      keys.wrong(KEY, "cannot be listed; let this user read it");
      return shipped;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ScenarioFile.ENDING)).sorted().toList();
    }
  }

  private static List<Scenario> scenarios(List<Path> files, List<Problem> inFiles) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      switch (ScenarioFile.read(file)) {
        case ScenarioFile.Ready(Scenario scenario) -> scenarios.add(scenario);
        case ScenarioFile.Broken(List<Problem> problems) -> inFiles.addAll(problems);
      }
    }
    return scenarios;
  }
}
