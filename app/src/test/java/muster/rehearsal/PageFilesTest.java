package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people write on the page stays text, and the page needs nothing from elsewhere. */
class PageFilesTest {
  private static final Path FOLDER = Path.of("app/src/main/resources/muster/rehearsal");
  private static final Pattern MAKES_HTML =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment"
              + "|DOMParser|srcdoc|\\beval\\b|new Function|setHTML|javascript:");
  private static final Pattern ASKED = Pattern.compile("(?:from |href=|src=)['\"]/([a-z.-]+)['\"]");
  private static final Pattern ELSEWHERE =
      Pattern.compile("@import|url\\(|(?:src|href)=['\"]?(?:https?:)?//");
  private static final Pattern BY_ID = Pattern.compile("\\bat\\('([a-z-]+)'\\)");
  private static final Pattern ASKS_THE_BROWSER =
      Pattern.compile("(?<![.\\w])(prompt|confirm|alert)\\(");

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      List<Path> found = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertFalse(found.isEmpty(), ending);
      return found;
    }
  }

  private static void nowhere(Pattern pattern, String... endings) throws IOException {
    for (String ending : endings) {
      for (Path file : files(ending)) {
        Matcher found = pattern.matcher(Files.readString(file));
        assertFalse(found.find(), () -> file.getFileName() + ": " + found.group());
      }
    }
  }

  @Test
  void nothingMakesHtmlOfText() throws Exception {
    nowhere(MAKES_HTML, ".js", ".html");
  }

  @Test
  void nothingComesFromElsewhere() throws Exception {
    nowhere(ELSEWHERE, ".css", ".html", ".svg");
  }

  @Test
  void thePageAsksInItsOwnDialogs() throws Exception {
    nowhere(ASKS_THE_BROWSER, ".js");
  }

  @Test
  void linksAreMadeOnlyOfAddressesThatWereLookedAt() throws Exception {
    Pattern link = Pattern.compile("node\\('a'|\\.href\\s*=|setAttribute\\('href'");
    Set<String> makers = new TreeSet<>();
    for (Path file : files(".js")) {
      String code = Files.readString(file);
      if (link.matcher(code).find()) {
        makers.add(file.getFileName().toString());
        assertTrue(
            code.contains("= address(") || code.contains("href: store.file("),
            file + " makes links of what nobody looked at");
      }
    }
    assertTrue(makers.contains("anchor.js"), makers.toString());
  }

  @Test
  void everyFileThatIsAskedForIsThere() throws Exception {
    Set<String> missing = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    for (String ending : List.of(".js", ".html")) {
      for (Path file : files(ending)) {
        Matcher names = ASKED.matcher(Files.readString(file));
        while (names.find()) {
          asked.add(names.group(1));
          if (!Files.exists(FOLDER.resolve(names.group(1)))) {
            missing.add(file.getFileName() + " asks for " + names.group(1));
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    for (String ending : List.of(".js", ".css")) {
      files(ending)
          .forEach(
              file ->
                  assertTrue(
                      asked.contains(file.getFileName().toString()),
                      file + " is asked for nowhere"));
    }
  }

  @Test
  void everyPartTheScriptLooksForIsOnThePage() throws Exception {
    String page = Files.readString(FOLDER.resolve("page.html"));
    Matcher parts = BY_ID.matcher(Files.readString(FOLDER.resolve("page.js")));
    int found = 0;
    while (parts.find()) {
      found++;
      assertTrue(page.contains("id=\"" + parts.group(1) + "\""), parts.group(1));
    }
    assertTrue(found > 10, "page.js looks for its parts with at('…')");
  }
}
