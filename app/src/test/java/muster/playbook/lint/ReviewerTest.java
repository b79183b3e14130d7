package muster.playbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.playbook.lint.Finding.Kind;
import org.junit.jupiter.api.Test;

/** How often a reviewer would agree with what is pointed out, and how often something is missed. */
class ReviewerTest {
  private static final Path FOLDER = Path.of("app/src/test/resources/muster/playbook");
  private static final int HELD_BACK = 5;
  private static final int LONGEST_BESIDE = 30;
  private static final Pattern MARKED = Pattern.compile("«([^»]*)»");
  private static final Set<String> PEOPLE =
      Set.of(
          "Ada",
          "Ben",
          "Cy",
          "Dee",
          "Mark",
          "Will Turner",
          "Grace Kim",
          "May Lin",
          "José",
          "Sergei",
          "Priya Raman",
          "jdoe",
          "李雷");

  /** What a reviewer points out, and where. */
  private record Mark(Kind kind, int start, int end) {
    /** Of the same kind, on most of the words meant and on few others. */
    boolean isMetBy(Finding finding) {
      int hit = Math.min(finding.end(), end) - Math.max(finding.start(), start);
      int beside = finding.end() - finding.start() - hit;
      return finding.kind() == kind && 2 * hit >= end - start && beside <= LONGEST_BESIDE;
    }
  }

  private record Labelled(List<Mark> marks, List<String> columns) {
    static Labelled of(String line) {
      List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
      List<Kind> kinds =
          Stream.of(columns.removeFirst().split(",", -1))
              .filter(word -> !word.equals("ok"))
              .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
              .toList();
      String marked = columns.getFirst().replace("\\n", "\n");
      List<MatchResult> places = MARKED.matcher(marked).results().toList();
      assertEquals(kinds.size(), places.size(), line);
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < kinds.size(); i++) {
        int start = places.get(i).start() - 2 * i;
        marks.add(new Mark(kinds.get(i), start, start + places.get(i).group(1).length()));
      }
      columns.set(0, marked.replaceAll("[«»]", ""));
      columns.addAll(List.of("", ""));
      return new Labelled(marks, columns);
    }

    String text() {
      return columns.getFirst();
    }

    long rightIn(List<Finding> findings) {
      return findings.stream()
          .filter(finding -> marks.stream().anyMatch(mark -> mark.isMetBy(finding)))
          .count();
    }

    boolean isRight(List<Finding> findings) {
      return rightIn(findings) == marks.size() && findings.size() == marks.size();
    }

    String said(List<Finding> findings) {
      return "taken wrongly: %s for %s in %s"
          .formatted(
              findings.stream().map(f -> f.kind() + " «" + f.words(text()) + "»").toList(),
              marks.stream().map(Mark::kind).toList(),
              text());
    }
  }

  private record Measured(double precision, double recall) {
    static Measured of(List<Labelled> lines, Function<Labelled, List<Finding>> lint) {
      double right = lines.stream().mapToLong(line -> line.rightIn(lint.apply(line))).sum();
      double said = lines.stream().mapToLong(line -> lint.apply(line).size()).sum();
      double wanted = lines.stream().mapToLong(line -> line.marks().size()).sum();
      return new Measured(right / said, right / wanted);
    }
  }

  private static List<Labelled> lines(String file, boolean heldBack) throws IOException {
    List<Labelled> all =
        Files.readAllLines(FOLDER.resolve(file)).stream()
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

  private static void check(String file, Function<Labelled, List<Finding>> lint)
      throws IOException {
    lines(file, false).stream()
        .filter(line -> !line.isRight(lint.apply(line)))
        .forEach(line -> System.out.println(line.said(lint.apply(line))));
    for (boolean heldBack : new boolean[] {false, true}) {
      Measured measured = Measured.of(lines(file, heldBack), lint);
      String which = file + (heldBack ? ", held back" : ", tuned on");
      System.out.printf(
          "%s: precision %.3f, recall %.3f%n", which, measured.precision(), measured.recall());
      assertTrue(measured.precision() >= 0.95, which + " " + measured);
      assertTrue(measured.recall() >= 0.90, which + " " + measured);
    }
  }

  @Test
  void pointsOutBlameAndLetsFactsStand() throws IOException {
    check("blameless.txt", line -> Lint.standard().prose(line.text(), PEOPLE));
  }

  @Test
  void sendsBackWhatIsVagueAndPointsOutWhatIsWeak() throws IOException {
    check(
        "actions.txt",
        line -> Lint.standard().action(line.text(), line.columns().get(1), line.columns().get(2)));
  }
}
