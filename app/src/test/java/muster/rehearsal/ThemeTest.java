package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything on the page can be read, by WCAG 2.2 AA, in light and in dark. */
class ThemeTest {
  private static final Path FOLDER = Path.of("app/src/main/resources/muster/rehearsal");
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final Pattern TEXT = Pattern.compile("(?<![-\\w])color: var\\(--([a-z-]+)\\)");
  private static final Pattern GROUND =
      Pattern.compile("(?<![-\\w])background(?:-color)?: var\\(--([a-z-]+)\\)");
  private static final Pattern OWN =
      Pattern.compile("(?<![-\\w])(?:color|background|border[a-z-]*): [^;}]*#[0-9a-f]{3,8}\\b");

  /** Words, and the grounds they stand on. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "ink",
              List.of(
                  "page",
                  "raised",
                  "hover",
                  "pressed",
                  "only-you",
                  "pinned",
                  "chip",
                  "code",
                  "mark")),
          Map.entry(
              "soft-ink",
              List.of("page", "raised", "hover", "pressed", "only-you", "pinned", "chip", "mark")),
          Map.entry("link", List.of("page", "raised", "hover", "only-you", "pinned", "mark")),
          Map.entry("danger", List.of("page", "raised", "hover", "pressed")),
          Map.entry("on-accent", List.of("accent")),
          Map.entry("on-danger", List.of("danger")),
          Map.entry("code-ink", List.of("code")),
          Map.entry("mark-ink", List.of("mark")),
          Map.entry("mention-ink", List.of("mention")),
          Map.entry("chip-on-ink", List.of("chip-on")),
          Map.entry("side-ink", List.of("side", "side-hover")),
          Map.entry("side-strong", List.of("side", "side-hover", "side-on")),
          Map.entry("on-badge", List.of("badge")),
          Map.entry(
              "on-face",
              List.of(
                  "face-a", "face-b", "face-c", "face-d", "face-e", "face-f", "face-g", "face-h")));

  /** Borders of what can be used, and the mark of the focus. */
  private static final Map<String, List<String>> EDGES =
      Map.of(
          "edge", List.of("page", "raised", "hover", "pinned", "only-you"),
          "accent", List.of("page", "raised", "hover", "pinned", "only-you", "chip-on"),
          "side-strong", List.of("side", "side-hover", "side-on"));

  /** Grounds on which no words stand. */
  private static final Set<String> BARE = Set.of("shade", "line");

  @Test
  void wordsStandOutFromTheirGround() throws Exception {
    assertEquals(List.of(), tooFaint(WORDS, 4.5));
  }

  @Test
  void whatCanBeUsedHasAnEdge() throws Exception {
    assertEquals(List.of(), tooFaint(EDGES, 3));
  }

  @Test
  void everyColourThatIsUsedIsJudgedHere() throws Exception {
    Set<String> grounds = new HashSet<>(BARE);
    WORDS.values().forEach(grounds::addAll);
    Set<String> unknown = new TreeSet<>();
    for (Path sheet : sheets()) {
      String css = Files.readString(sheet);
      unknown.addAll(others(TEXT, css, WORDS.keySet()));
      unknown.addAll(others(GROUND, css, grounds));
      if (!sheet.endsWith("theme.css")) {
        Matcher own = OWN.matcher(css);
        assertTrue(
            !own.find(), () -> sheet.getFileName() + " has a colour of its own: " + own.group());
      }
    }
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> others(Pattern use, String css, Set<String> known) {
    Set<String> found = new TreeSet<>();
    Matcher uses = use.matcher(css);
    while (uses.find()) {
      found.add(uses.group(1));
    }
    found.removeAll(known);
    return found;
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  private static List<String> tooFaint(Map<String, List<String>> pairs, double least)
      throws IOException {
    Map<String, String[]> colours = new HashMap<>();
    Matcher table = COLOUR.matcher(Files.readString(FOLDER.resolve("theme.css")));
    while (table.find()) {
      colours.put(table.group(1), new String[] {table.group(2), table.group(3)});
    }
    List<String> faint = new ArrayList<>();
    pairs.forEach(
        (front, grounds) ->
            grounds.forEach(
                ground -> {
                  for (int theme = 0; theme < 2; theme++) {
                    double ratio = contrast(colours.get(front)[theme], colours.get(ground)[theme]);
                    if (ratio < least) {
                      faint.add(
                          "%s on %s (%s): %.2f"
                              .formatted(front, ground, theme == 0 ? "light" : "dark", ratio));
                    }
                  }
                }));
    return faint;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
