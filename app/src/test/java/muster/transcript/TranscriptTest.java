package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.command.Command;
import muster.command.Commands;
import muster.config.Config;
import muster.playbook.Playbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Conversations through the real Bolt client, played again line by line. What people see is part of
 * the file: run with {@code -Dgolden.rewrite=true} and read the difference.
 */
class TranscriptTest {
  private static final Path TRANSCRIPTS = Path.of("app/src/test/resources/transcripts");

  private static final String PLAYBOOK = "# muster.yml: ";

  @TestFactory
  Stream<DynamicTest> conversations() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> play(file)));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  private static void play(Path file) throws IOException {
    List<String> written = Files.readAllLines(file);
    StringBuilder played = new StringBuilder();
    try (Room room = new Room(playbook(written))) {
      Seen seen = new Seen(room.workspace());
      Steps steps = new Steps(room);
      seen.since();
      for (String line : written) {
        if (line.startsWith("# ") || line.isEmpty()) {
          played.append(line).append('\n');
        } else if (Steps.isStep(line)) {
          steps.run(line);
          played.append(line).append('\n');
          seen.since().forEach(saw -> played.append(saw).append('\n'));
        }
      }
      assertEquals(List.of(), room.workspace().violations(), "what Slack would refuse");
    }
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, played);
    }
    assertEquals(Files.readString(file), played.toString());
  }

  /** The standard one, or with what a line such as {@code # muster.yml: {…}} changes in it. */
  private static Playbook playbook(List<String> written) throws IOException {
    List<String> changes =
        written.stream()
            .filter(line -> line.startsWith(PLAYBOOK))
            .map(line -> line.substring(PLAYBOOK.length()))
            .toList();
    if (changes.isEmpty()) {
      return Playbook.standard();
    }
    Path file = Files.createTempFile("muster", ".yml");
    try {
      Files.write(file, changes);
      var read = Config.readWithoutSlack(Map.of("MUSTER_CONFIG", file.toString()));
      return assertInstanceOf(Config.Ready.class, read, read::toString).config().playbook();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void everyCommandHasItsConversation() throws IOException {
    String all;
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      all = files.map(TranscriptTest::name).collect(Collectors.joining(" "));
    }
    List<String> missing =
        Commands.TYPED.stream()
            .map(Command::usage)
            .map(usage -> usage.name())
            .filter(name -> !List.of(all.split(" ", -1)).contains(name))
            .toList();
    assertEquals(List.of(), missing, "write transcripts/<command>.txt");
  }
}
