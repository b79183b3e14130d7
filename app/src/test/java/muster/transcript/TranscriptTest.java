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
 * the file: run with {@code -Dgolden.rewrite=true} and read the difference. {@code
 * -Dtranscripts=postmortem.*} plays only some.
 */
class TranscriptTest {
  private static final Path TRANSCRIPTS = Path.of("app/src/test/resources/transcripts");

  @TestFactory
  Stream<DynamicTest> conversations() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> name(file).matches(System.getProperty("transcripts", ".*")))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> play(file)));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  /** A conversation that needs another playbook has one of the same name beside it. */
  private static Playbook playbook(Path file) {
    Path own = file.resolveSibling(name(file) + ".yml");
    return Files.exists(own)
        ? assertInstanceOf(
                Config.Ready.class,
                Config.readWithoutSlack(Map.of("MUSTER_CONFIG", own.toString())))
            .config()
            .playbook()
        : Playbook.standard();
  }

  private static void play(Path file) throws IOException {
    List<String> written = Files.readAllLines(file);
    StringBuilder played = new StringBuilder();
    try (Room room = new Room(playbook(file))) {
      room.workspace().residents().group("oncall", "ben", "cy");
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
