package muster.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import muster.scenario.Scenario;
import muster.scenario.Scenarios;

/** The scenarios that come with Muster, in the order of their list. */
public final class ShippedScenarios {
  private static final String FOLDER = "/muster/scenarios/";

  /** The contents of a jar cannot be listed, so a list lies beside them. */
  private static final String LIST = "list.txt";

  private ShippedScenarios() {}

  public static Scenarios all() {
    return Scenarios.whenAsked(() -> names().stream().map(ShippedScenarios::read).toList());
  }

  private static List<String> names() {
    return new String(bytes(LIST), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Scenario read(String name) {
    String file = name + ScenarioFile.ENDING;
    return switch (ScenarioFile.read(file, bytes(file))) {
      case ScenarioFile.Ready(Scenario scenario) -> scenario;
      case ScenarioFile.Broken broken -> throw new IllegalStateException(broken.toString());
    };
  }

  private static byte[] bytes(String file) {
    try (InputStream in = ShippedScenarios.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + FOLDER + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
