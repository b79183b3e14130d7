package muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.testing.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Block Kit as HTML: samples of every block and element, drawn by the page's own modules. */
@InChromium
class BlocksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RESOURCES = Path.of("app/src/test/resources/muster");
  private static final Pattern SAFE_LINK = Pattern.compile("(https?|mailto):.*");

  /** Who looks, and what they know; the clock stands at 14:30 in Berlin. */
  private static final String VIEW =
      """
      {"as": "ada", "zone": "Europe/Berlin", "now": 1795181400000,
       "names": {"U1": "ada", "U2": "ben", "U3": "cy", "C1": "general", "C2": "inc-142", "S1": "oncall"},
       "people": [{"id": "U1", "name": "ada", "realName": "Ada"}, {"id": "U2", "name": "ben", "realName": "Ben"},
                  {"id": "U3", "name": "cy", "realName": "Cy"}],
       "channels": [{"id": "C1", "name": "general", "kind": "public"}, {"id": "C2", "name": "inc-142", "kind": "private"}]}
      """;

  private static final String DRAW_LONG =
      """
      const [piece, view] = arguments;
      return (async () => {
        const {blocks} = await import('/blocks.js');
        const text = piece.repeat(100_000 / piece.length);
        const from = performance.now();
        try {
          blocks([{type: 'section', text: {type: 'mrkdwn', text}}, {type: 'markdown', text},
              {type: 'header', text: {type: 'plain_text', text}}], JSON.parse(view));
          return Math.round(performance.now() - from);
        } catch (error) {
          return String(error.stack).slice(0, 500);
        }
      })();
      """;

  private static BarePage page;
  private static Window window;

  @BeforeAll
  static void open() throws IOException {
    page = new BarePage();
    window = page.window();
  }

  @AfterAll
  static void close() {
    List<String> complaints = window.complaints();
    page.close();
    assertEquals(List.of(), complaints.stream().filter(c -> !c.contains("favicon.ico")).toList());
  }

  private static Map<String, String> drawn(ObjectNode samples) throws IOException {
    String script = Files.readString(RESOURCES.resolve("blocks/pretty.js"));
    Map<String, String> drawn = new TreeMap<>();
    ((Map<?, ?>) window.run(script, samples.toString(), VIEW))
        .forEach((name, html) -> drawn.put((String) name, (String) html));
    return drawn;
  }

  @TestFactory
  Stream<DynamicTest> everyBlockAsItWas() throws IOException {
    ObjectNode samples = JSON.createObjectNode();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("blocks"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        samples.set(name, JSON.readTree(file.toFile()));
      }
    }
    return drawn(samples).entrySet().stream()
        .map(
            sample ->
                dynamicTest(
                    sample.getKey(),
                    () -> {
                      Golden.assertSame("blocks/" + sample.getKey() + ".html", sample.getValue());
                      assertInert(sample.getValue());
                    }));
  }

  /** No element that could run, load or lead astray. */
  private static void assertInert(String html) {
    for (String line : html.lines().map(String::strip).filter(l -> l.startsWith("<")).toList()) {
      assertFalse(line.matches("<(script|iframe|object|embed|style|link|svg|base)\\b.*"), line);
      assertFalse(line.matches("<[^>]* on\\w+=.*") && !line.contains("&lt;"), line);
      if (line.startsWith("<a ")) {
        assertTrue(
            SAFE_LINK.matcher(line.replaceFirst(".* href=\"([^\"]*)\".*", "$1")).matches(), line);
      }
      if (line.startsWith("<img ")) {
        assertTrue(line.contains(" src=\"/rehearsal/file/F"), line);
      }
    }
  }

  @Test
  void everythingMusterPostsCanBeShown() throws IOException {
    ObjectNode cards = JSON.createObjectNode();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("card"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        int from = text.indexOf("\n{");
        JsonNode blocks = from < 0 ? null : JSON.readTree(text.substring(from)).get("blocks");
        if (blocks != null) {
          cards.set(file.getFileName().toString(), blocks);
        }
      }
    }
    Map<String, String> drawn = drawn(cards);
    assertTrue(drawn.size() > 60, drawn.keySet()::toString);
    drawn.forEach(
        (name, html) -> {
          assertFalse(html.contains("cannot be shown"), name + "\n" + html);
          assertInert(html);
        });
  }

  /** Marks without end and without sense, in texts longer than Slack takes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "_",
        "~",
        "`",
        "``` ",
        "<",
        ">",
        "&gt;",
        "[",
        "](",
        "![a](",
        "[a](x \"",
        "|",
        "\\|",
        ":",
        ": ",
        " ",
        " \n",
        "\n",
        "- ",
        "# ",
        "\\",
        "https://",
        "https://a.",
        "*a _b ~c ",
        "**a __b ",
        "> ",
        ">>>",
        "<!date^1^",
        "- a\n ",
        "1. a\n",
        "~~~",
        "=",
        "x",
        "<@U1>",
        "***a",
        "|-",
        "a|b\n|-|-\n",
        "- [ ] ",
        "\n>>> ",
        "<a",
        "`a``b"
      })
  void longTextsTakeTimeInProportion(String piece) {
    Object millis = window.run(DRAW_LONG, piece, VIEW);
    assertTrue(millis instanceof Long took && took < 4_000, piece + " took " + millis);
  }
}
