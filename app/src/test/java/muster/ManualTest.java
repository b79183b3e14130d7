package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.ManualPage.Block;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the manual tells people to type works. Before each block stands a comment that says what
 * becomes of it here: {@code run} it, it {@code needs:} something that only the reader has, or it
 * is only {@code shown:}.
 */
@Isolated("a play that is not answered within three seconds breaks off, as people would")
class ManualTest {
  @TempDir private Path folder;

  @Test
  void everyBlockSaysWhatBecomesOfIt() throws IOException {
    List<String> unmarked =
        ManualPage.all().stream()
            .flatMap(page -> page.blocks().stream())
            .filter(block -> block.mark().isEmpty())
            .map(block -> block + " " + block.lines().getFirst())
            .toList();
    assertEquals(
        List.of(),
        unmarked,
        "write <!-- run -->, <!-- needs: … --> or <!-- shown: … --> and an empty line before it");
  }

  @Test
  void whatIsOnlyShownIsNothingToType() throws IOException {
    assertEquals(
        List.of(),
        blocks()
            .filter(Block::isShown)
            .flatMap(block -> block.lines().stream())
            .map(TypedLine::of)
            .filter(line -> line.isMaven() || line.startsMuster())
            .toList());
  }

  /** Options, goals, classes and properties of every line, of those that cannot be run as well. */
  @Test
  void everyLineIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (ManualPage page : ManualPage.all()) {
      Stream.concat(
              page.blocks().stream()
                  .filter(block -> !block.isShown())
                  .flatMap(block -> block.lines().stream()),
              page.inline().stream())
          .map(TypedLine::of)
          .forEach(
              line ->
                  line.wrong()
                      .ifPresent(why -> wrong.add(page.path() + ": " + line.text() + ": " + why)));
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("run")
  void itRuns(Block block) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false))) {
      workspace.addPerson("ada", "Ada", ZoneOffset.UTC);
      workspace.addChannel("incidents", false, "ada");
      Database.open(DatabaseAddress.in(folder.resolve("data"))).close();
      TypedShell shell = new TypedShell(folder, environment(workspace));
      for (String line : block.lines()) {
        shell.type(TypedLine.of(line));
      }
    }
    assertTrue(block.isRun());
  }

  static List<Block> run() throws IOException {
    return blocks().filter(Block::isRun).toList();
  }

  private static Stream<Block> blocks() throws IOException {
    return ManualPage.all().stream().flatMap(page -> page.blocks().stream());
  }

  private static Map<String, String> environment(Workspace workspace) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_BOT_TOKEN", workspace.botToken());
    environment.put("SLACK_APP_TOKEN", workspace.appToken());
    environment.put("SLACK_API_URL", workspace.apiUrl().toString());
    environment.put("MUSTER_HTTP", "127.0.0.1:0");
    return environment;
  }
}
