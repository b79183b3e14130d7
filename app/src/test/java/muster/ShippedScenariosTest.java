package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.config.Config;
import muster.config.ShippedScenarios;
import muster.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario that comes with Muster can be played from its beginning to its end. */
class ShippedScenariosTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachIsPlayedAsItHopes() {
    return ShippedScenarios.all().all().stream()
        .filter(scenario -> scenario.name().matches(System.getProperty("scenarios", ".*")))
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> isPlayed(scenario)));
  }

  private void isPlayed(Scenario scenario) throws IOException {
    Config config =
        assertInstanceOf(
                Config.Ready.class,
                Config.readWithoutSlack(Map.of("MUSTER_DATA", folder.toString())))
            .config();
    StringWriter printed = new StringWriter();
    PlayedRehearsal.Played played =
        new PlayedRehearsal(config, new PrintWriter(printed)).played(scenario);
    assertEquals(Optional.empty(), played.broken(), printed.toString());
    assertEquals(List.of(), played.violations());
    assertTrue(played.debrief().hopesMet(), played.debrief().markdown());
  }
}
