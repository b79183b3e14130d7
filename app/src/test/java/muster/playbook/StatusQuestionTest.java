package muster.playbook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a question is taken for one, and how often something else is. */
class StatusQuestionTest {
  private static final Path LINES =
      Path.of("app/src/test/resources/muster/playbook/status-questions.txt");
  private static final int HELD_BACK = 5;

  private record Labelled(boolean asks, String text) {
    static Labelled of(String line) {
      String[] parts = line.split("\t", 2);
      return new Labelled(parts[0].equals("ask"), parts[1]);
    }

    boolean isRight() {
      return StatusQuestion.asks(text) == asks;
    }
  }

  private record Measured(double precision, double recall) {
    static Measured of(List<Labelled> lines) {
      double right = lines.stream().filter(l -> l.asks() && l.isRight()).count();
      double said = lines.stream().filter(l -> StatusQuestion.asks(l.text())).count();
      double asked = lines.stream().filter(Labelled::asks).count();
      return new Measured(right / said, right / asked);
    }
  }

  private static List<Labelled> lines(boolean heldBack) throws IOException {
    List<Labelled> all =
        Files.readAllLines(LINES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Labelled::of)
            .toList();
    List<Labelled> wanted = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % HELD_BACK == HELD_BACK - 1) == heldBack) {
        wanted.add(all.get(i));
      }
    }
    return wanted;
  }

  @Test
  void answersHardlyEverWithoutBeingAskedAndMostlyWhenAsked() throws IOException {
    List<Labelled> tuned = lines(false);
    List<Labelled> unseen = lines(true);
    assertTrue(tuned.size() + unseen.size() >= 200);
    tuned.stream()
        .filter(line -> !line.isRight())
        .forEach(line -> System.out.println("taken wrongly: " + line));
    check("tuned on", Measured.of(tuned));
    check("held back", Measured.of(unseen));
  }

  private static void check(String which, Measured measured) {
    System.out.printf(
        "%s: precision %.3f, recall %.3f%n", which, measured.precision(), measured.recall());
    assertTrue(measured.precision() >= 0.97, measured.toString());
    assertTrue(measured.recall() >= 0.85, measured.toString());
  }

  @Test
  void isSoonDoneWithAnyText() {
    for (String part : List.of("is ", "any update ", "still ", "? ", "<@U", ">\n", "when will ")) {
      assertTimeout(Duration.ofSeconds(1), () -> StatusQuestion.asks(part.repeat(10_000)));
    }
    assertFalse(StatusQuestion.asks(""));
  }
}
