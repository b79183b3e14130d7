package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.config.Config;
import muster.config.ScenarioFile;
import muster.config.ShippedScenarios;
import muster.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  /** The sample in the documents is what people copy: it has to be whole and true. */
  @Test
  void theDocumentedOneIsPlayedAsItHopes() throws IOException {
    String text = Files.readString(Path.of("app/docs/scenarios.md"));
    int from = text.indexOf("```yaml\n") + "```yaml\n".length();
    String sample = text.substring(from, text.indexOf("```", from));
    ScenarioFile.Reading read =
        ScenarioFile.read("lost-receipts.yml", sample.getBytes(StandardCharsets.UTF_8));
    isPlayed(assertInstanceOf(ScenarioFile.Ready.class, read, read.toString()).scenario());
  }

  @Test
  void aStepThatCannotBeDoneIsNamedWithItsLineAndTheReason() throws IOException {
    String text =
        """
        title: Receipts do not arrive
        people: [{name: ada}]
        auto:
          - {who: ada, in: general, types: Hello}
          - {who: ada, presses: Launch}
        """;
    ScenarioFile.Reading read =
        ScenarioFile.read("lost-receipts.yml", text.getBytes(StandardCharsets.UTF_8));
    Scenario scenario = assertInstanceOf(ScenarioFile.Ready.class, read).scenario();
    StringWriter printed = new StringWriter();
    assertEquals(1, new PlayedRehearsal(config(), new PrintWriter(printed)).play(scenario));
    assertTrue(
        printed
            .toString()
            .contains(
                "The play broke off. lost-receipts.yml:5: ada cannot do it: no button Launch"),
        printed.toString());
  }

  @Test
  void theReportOfAPrivateIncidentStaysInItsChannel() throws IOException {
    String text =
        """
        title: Receipts do not arrive
        people: [{name: ada}, {name: ben}]
        auto:
          - {who: ada, in: general, types: "/incident declare sev3 Receipts are read --private"}
          - {who: ada, types: "/incident resolve because the bucket is closed"}
        """;
    ScenarioFile.Reading read =
        ScenarioFile.read("lost-receipts.yml", text.getBytes(StandardCharsets.UTF_8));
    StringWriter printed = new StringWriter();
    new PlayedRehearsal(config(), new PrintWriter(printed))
        .played(assertInstanceOf(ScenarioFile.Ready.class, read, read.toString()).scenario());
    assertEquals(
        List.of("#inc-0001-receipts-are-read"),
        Stream.of(printed.toString().split("━━ "))
            .filter(channel -> channel.contains("drill-lost-receipts.md") && channel.contains("📄"))
            .map(channel -> channel.split("\\s", 2)[0])
            .toList(),
        printed.toString());
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidSo() throws IOException {
    Files.writeString(folder.resolve("exports"), "a file, where the folder should be");
    String text = "{title: Receipts do not arrive, people: [{name: ada}]}";
    ScenarioFile.Reading read =
        ScenarioFile.read("lost-receipts.yml", text.getBytes(StandardCharsets.UTF_8));
    Scenario scenario = assertInstanceOf(ScenarioFile.Ready.class, read).scenario();
    StringWriter printed = new StringWriter();
    PlayedRehearsal play = new PlayedRehearsal(config(), new PrintWriter(printed));
    String told = assertThrows(Muster.Wrong.class, () -> play.play(scenario)).getMessage();
    assertTrue(told.contains("drill-lost-receipts.md cannot be written ("), told);
    assertTrue(printed.toString().contains("#drill-notes"), "what was said is shown before");
  }

  private Config config() {
    return assertInstanceOf(
            Config.Ready.class, Config.readWithoutSlack(Map.of("MUSTER_DATA", folder.toString())))
        .config();
  }

  private void isPlayed(Scenario scenario) throws IOException {
    StringWriter printed = new StringWriter();
    PlayedRehearsal.Played played =
        new PlayedRehearsal(config(), new PrintWriter(printed)).played(scenario);
    assertEquals(Optional.empty(), played.broken(), printed.toString());
    assertEquals(List.of(), played.violations());
    assertTrue(played.debrief().hopesMet(), played.debrief().markdown());
  }
}
