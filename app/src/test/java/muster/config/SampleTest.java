package muster.config;

import static muster.config.Environments.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.playbook.Playbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample in the documents is what operators copy: it has to be whole and true. */
class SampleTest {
  private static final Path SAMPLE = Path.of("app/docs/muster.yml");
  private static final Pattern SECTION = Pattern.compile("( *)([a-z0-9-]+):");

  @TempDir Path folder;

  @Test
  void theSampleIsTheStandardPlaybook() {
    assertEquals(
        Playbook.standard().playing(ShippedScenarios.all()),
        ready(Config.readWithoutSlack(Map.of("MUSTER_CONFIG", SAMPLE.toString()))).playbook());
  }

  /** A key that nobody knows, put into every section, makes Muster list the keys it does know. */
  @Test
  void theSampleHasEveryKeyThatMusterKnows() throws IOException {
    StringBuilder asking = new StringBuilder("qqqqqqqqqqqqqqqq: 1\n");
    for (String line : Files.readAllLines(SAMPLE)) {
      asking.append(line).append('\n');
      var section = SECTION.matcher(line);
      if (section.matches()
          && !List.of("commands", "do-not", "first-five-minutes").contains(section.group(2))) {
        asking.append(section.group(1)).append("  qqqqqqqqqqqqqqqq: 1\n");
      }
    }
    Path file = Files.writeString(folder.resolve("asking.yml"), asking);
    Config.Broken broken =
        (Config.Broken) Config.readWithoutSlack(Map.of("MUSTER_CONFIG", file.toString()));

    Set<String> known = new TreeSet<>();
    for (Problem problem : broken.problems()) {
      String section = problem.key().replace("qqqqqqqqqqqqqqqq", "");
      String list = problem.says().replaceFirst("^is not a key here; write one of ", "");
      Arrays.stream(list.split(", ", -1)).map(section::concat).forEach(known::add);
    }
    assertEquals(known, keysOf(Files.readAllLines(SAMPLE)));
    assertTrue(known.contains("severities.sev3.external-cadence"), known.toString());
  }

  /** The paths of the keys in a file that is indented by two. */
  private static Set<String> keysOf(List<String> lines) {
    Set<String> keys = new LinkedHashSet<>();
    String[] path = new String[4];
    for (String line : lines) {
      var key = Pattern.compile("( *)([a-z0-9-]+):.*").matcher(line);
      if (key.matches()) {
        int depth = key.group(1).length() / 2;
        path[depth] = key.group(2);
        keys.add(Arrays.stream(path).limit(depth + 1).collect(Collectors.joining(".")));
      }
    }
    return new TreeSet<>(keys);
  }
}
