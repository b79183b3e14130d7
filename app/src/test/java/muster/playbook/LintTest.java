package muster.playbook;

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
import muster.playbook.lint.Finding;
import muster.playbook.lint.Finding.Kind;
import muster.playbook.lint.Lint;
import org.junit.jupiter.api.Test;

/** How often a reviewer would agree with what is pointed out, and how often it is missed. */
class LintTest {
  private static final Path FOLDER = Path.of("app/src/test/resources/muster/playbook");
  private static final int HELD_BACK = 5;
  private static final int LONGEST_BESIDE = 30;
  private static final Pattern MARK = Pattern.compile("«([^»]*)»");
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

  /** A line of the file: what is to be found in it, and where the words stand. */
  private record Labelled(List<Kind> kinds, List<int[]> marks, String[] columns) {
    static Labelled of(String line) {
      String[] parts = line.split("\t", -1);
      String marked = parts[1].replace("\\n", "\n");
      List<int[]> marks = new ArrayList<>();
      for (MatchResult mark : MARK.matcher(marked).results().toList()) {
        int start = mark.start() - 2 * marks.size();
        marks.add(new int[] {start, start + mark.group(1).length()});
      }
      List<Kind> kinds =
          Stream.of(parts[0].split(","))
              .filter(kind -> !kind.equals("ok"))
              .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
              .toList();
      assertEquals(kinds.size(), marks.size(), line);
      String[] columns = List.of(parts).subList(1, parts.length).toArray(String[]::new);
      columns[0] = marked.replaceAll("[«»]", "");
      return new Labelled(kinds, marks, columns);
    }

    String text() {
      return columns[0];
    }

    String column(int number) {
      return number < columns.length ? columns[number] : "";
    }

    /** Of the same kind, on most of the words meant and on few others. */
    boolean wants(int label, Finding finding) {
      int[] mark = marks.get(label);
      int meant = mark[1] - mark[0];
      int hit = Math.min(finding.end(), mark[1]) - Math.max(finding.start(), mark[0]);
      int beside = finding.end() - finding.start() - hit;
      return finding.kind() == kinds.get(label) && 2 * hit >= meant && beside <= LONGEST_BESIDE;
    }

    long rightIn(List<Finding> findings) {
      return findings.stream().filter(this::isWanted).count();
    }

    private boolean isWanted(Finding finding) {
      return Stream.iterate(0, i -> i < kinds.size(), i -> i + 1).anyMatch(i -> wants(i, finding));
    }

    String said(List<Finding> findings) {
      return findings.stream().map(f -> f.kind() + " «" + f.words(text()) + "»").toList()
          + " in "
          + kinds
          + " "
          + text();
    }
  }

  private record Measured(double precision, double recall) {
    static Measured of(List<Labelled> lines, Function<Labelled, List<Finding>> lint) {
      double right = lines.stream().mapToLong(l -> l.rightIn(lint.apply(l))).sum();
      double said = lines.stream().mapToLong(l -> lint.apply(l).size()).sum();
      double wanted = lines.stream().mapToLong(l -> l.kinds().size()).sum();
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
        .filter(
            l ->
                l.rightIn(lint.apply(l)) != l.kinds().size()
                    || lint.apply(l).size() != l.kinds().size())
        .forEach(l -> System.out.println("taken wrongly: " + l.said(lint.apply(l))));
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
        "actions.txt", line -> Lint.standard().action(line.text(), line.column(1), line.column(2)));
  }
}
