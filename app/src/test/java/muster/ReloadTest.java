package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.config.Config;
import muster.incident.Severity;
import muster.playbook.Playbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another playbook is taken as a whole or not at all. */
class ReloadTest {
  private static final String FIRST =
      "channels:\n  prefix: inc\nseverities:\n  sev1:\n    cadence: 15m\n";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void set() {
    environment.put("SLACK_BOT_TOKEN", "xoxb-1-2-abc");
    environment.put("SLACK_APP_TOKEN", "xapp-1-A-2-def");
    environment.put("MUSTER_CONFIG", folder.resolve("muster.yml").toString());
  }

  private Reload started(String yaml) throws IOException {
    write(yaml);
    return new Reload(
        environment, assertInstanceOf(Config.Ready.class, Config.read(environment)).config());
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("muster.yml"), yaml);
  }

  @Test
  void whatChangedIsInForceAndItsKeysAreNamed() throws IOException {
    Reload reload = started(FIRST);
    write("channels:\n  stakeholders: customers\nseverities:\n  sev1:\n    cadence: 20m\n");
    assertEquals(
        new Reload.Changed(List.of("severities.sev1.cadence", "channels.stakeholders")),
        reload.again());
    assertEquals(Optional.of("customers"), reload.get().channels().stakeholders());
    assertEquals(
        20, reload.get().policy(Severity.SEV1).cadence().orElseThrow().every().toMinutes());
  }

  @Test
  void aFileThatSaysTheSameInOtherWordsChangesNothing() throws IOException {
    Reload reload = started(FIRST);
    write("limits:\n  timeline-lines: 20\n");
    assertEquals(new Reload.Unchanged(), reload.again());
  }

  @Test
  void oneMistakeRefusesAllOfIt() throws IOException {
    Reload reload = started(FIRST);
    Playbook before = reload.get();
    write("channels:\n  prefix: ops\nlimits:\n  timeline-lines: many\nseverties: {}\n");
    Reload.Refused refused = assertInstanceOf(Reload.Refused.class, reload.again());
    assertEquals(
        List.of(
            "muster.yml:4:19  limits.timeline-lines: \"many\" is not a whole number from 1 to 50;"
                + " write 50",
            "muster.yml:5:1  severties: is not a key here; the nearest is severities"),
        refused.reasons().stream().map(line -> line.replace(folder + "/", "")).toList());
    assertSame(before, reload.get());
  }

  @Test
  void aFileThatIsGoneRefusesAsWell() throws IOException {
    Reload reload = started(FIRST);
    Files.delete(folder.resolve("muster.yml"));
    assertInstanceOf(Reload.Refused.class, reload.again());
    write("channels:\n  prefix: ops\n");
    assertInstanceOf(Reload.Changed.class, reload.again());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tracker:\n  kind: github\n  repository: acme/incidents\n",
        "status-page:\n  kind: static\n",
        "status-page:\n  kind: statuspage\n  page: kctbh9vrtdwd\n"
      })
  void whatIsWiredAtTheStartTakesARestart(String section) throws IOException {
    environment.put("GITHUB_TOKEN", "ghp_abc");
    environment.put("STATUSPAGE_API_KEY", "abc");
    Reload without = started(FIRST);
    Playbook before = without.get();
    write("channels:\n  prefix: ops\n" + section);
    Reload.Refused added = assertInstanceOf(Reload.Refused.class, without.again());
    String key = section.substring(0, section.indexOf(':'));
    assertEquals(
        List.of(),
        added.reasons().stream().filter(reason -> !reason.startsWith(key)).toList(),
        "only what takes the restart is named");
    assertSame(before, without.get());
    Reload with = started(FIRST + section);
    write(FIRST);
    assertInstanceOf(Reload.Refused.class, with.again());
    write(FIRST + section + "limits:\n  timeline-lines: 7\n");
    assertEquals(new Reload.Changed(List.of("limits.timeline-lines")), with.again());
  }

  @Test
  void anAddressThatIsOnlyLinkedMayChange() throws IOException {
    Reload reload = started("status-page: https://status.example.com\n");
    write("status-page: https://example.com/status\n");
    assertEquals(new Reload.Changed(List.of("status-page")), reload.again());
  }

  @Test
  void aScenarioThatWasWrittenAnewIsAChange() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path story = own.resolve("disk-full.yml");
    String shipped =
        Files.readString(Path.of("app/src/main/resources/muster/scenarios/payment-timeouts.yml"));
    Files.writeString(story, shipped);
    Reload reload = started("scenarios: " + own + "\n");
    assertEquals(new Reload.Unchanged(), reload.again());
    Files.writeString(story, shipped.replaceFirst("(?m)^title: .*$", "title: Another story"));
    assertEquals(new Reload.Changed(List.of("scenarios")), reload.again());
    Files.writeString(story, "title: [");
    assertInstanceOf(Reload.Refused.class, reload.again());
  }

  @Test
  void withoutAFileThereIsNothingToRead() {
    environment.remove("MUSTER_CONFIG");
    Reload reload =
        new Reload(
            environment, assertInstanceOf(Config.Ready.class, Config.read(environment)).config());
    assertEquals(new Reload.WithoutFile(), reload.again());
  }
}
