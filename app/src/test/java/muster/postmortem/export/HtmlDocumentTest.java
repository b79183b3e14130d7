package muster.postmortem.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import muster.incident.Fact;
import muster.incident.PersonId;
import muster.incident.Section;
import muster.incident.Severity;
import muster.postmortem.Stories;
import muster.postmortem.Story;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlDocumentTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("body a header p span h1 h2 h3 h4 h5 h6 dl div dt dd ol ul li nav main section footer"
                  + " strong em code pre blockquote table thead tbody tr th td hr br time"
                  + " figure figcaption img svg g title desc text line rect path")
              .split(" "));

  private static String html(Story story) {
    return Format.HTML.of(story.document(ZoneOffset.UTC));
  }

  @Test
  void aStoryBecomesAPage() throws IOException {
    String page = Format.HTML.of(Stories.learned().document(ZoneId.of("Europe/Berlin")));
    Golden.assertSame("postmortem/learned.html", page);
    assertTrue(page.contains("Times are in Europe/Berlin."), page);
    assertTrue(page.contains("15:42 UTC+1"), page);
    assertEquals(page, Format.HTML.of(Stories.learned().document(ZoneId.of("Europe/Berlin"))));
  }

  @Test
  void itFetchesNothingAndRunsNothing() throws Exception {
    for (Story story : List.of(Stories.written(), Stories.hostile(), Stories.longNight())) {
      String page = html(story);
      assertTrue(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"), page);
      assertEquals(Set.of(), dangers(page), page);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '»',
      value = {
        "<script>alert(1)</script> » &lt;script&gt;alert(1)&lt;/script&gt;",
        "[x](javascript:alert(1)) » [x](javascript:alert(1))",
        "[x](https://a.example/x) » href=\"https://a.example/x\"",
        "![x](https://a.example/x.png) » picture: x</a>",
        "<https://a.example/?a=1&b=2> » href=\"https://a.example/?a=1&amp;b=2\"",
      })
  void aSectionIsMarkdownAndNothingElse(String typed, String shown) throws Exception {
    Story story =
        Stories.rollback().at("16:00", new PersonId("UBEN2"), Story.wrote(Section.LESSONS, typed));
    String page = html(story);
    assertTrue(page.contains(shown), page);
    assertEquals(Set.of(), dangers(page), page);
  }

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "&",
          "</style>",
          "</svg>",
          "<script>",
          "<img src=x onerror=y>",
          "`",
          "```\n",
          "![",
          "](",
          "javascript:x",
          "data:text/html,x",
          ")",
          "[a](//evil.example)",
          "|",
          "\n| a |\n| - |\n",
          "\n\n",
          "&#106;avascript:",
          "<https://a.example>",
          "</title>",
          "word",
          "\u202E",
          "\uD83D",
          "障害",
          "]]>",
          "<!--",
          "style=\"x\"",
          "<a href=javascript:x>",
          "{{",
          "\\");

  @Test
  void nothingSaidRunsOrBreaksThePage() throws Exception {
    Random random = new Random(11);
    PersonId ada = new PersonId("UADA1");
    for (int round = 0; round < 400; round++) {
      StringBuilder said = new StringBuilder();
      for (int piece = 0; piece < 1 + random.nextInt(9); piece++) {
        said.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String words = said.toString();
      String page =
          html(
              new Story()
                  .at("08:00", ada, Story.declared("Title " + words, Severity.SEV2, words))
                  .at("08:01", ada, new Fact.Logged(words))
                  .at("08:02", ada, new Fact.DecisionMade(words, java.util.Optional.empty()))
                  .at("08:03", ada, Story.wrote(Section.ROOT_CAUSE, words))
                  .at("08:04", ada, Story.wrote(Section.TIMELINE, words))
                  .at("08:05", ada, new Fact.Resolved(words, words)));
      assertEquals(Set.of(), dangers(page), () -> words + "\n" + page);
    }
  }

  @Test
  void filesAreShownOrNamed() throws Exception {
    String page = html(Stories.learned());
    assertEquals(Set.of(), dangers(page), page);
    assertTrue(page.contains("alt=\"p99 &lt;eu&gt;.png\""), page);
    assertEquals(2, page.split("data:image/png", -1).length, "the large one is not in the page");
    assertTrue(page.contains("File: wall.png, 8789 KiB, SHA-256 <code>0123456789abcdef"), page);
    assertTrue(page.contains("File: heap.hprof, 121 KiB"), page);
    assertTrue(page.contains("Not copied: core, because it is gone from Slack"), page);
  }

  /**
   * What a browser would run or fetch, in a document that has to be well formed to be read here.
   */
  private static Set<String> dangers(String page) throws Exception {
    String body =
        page.substring(page.indexOf("<body>"), page.lastIndexOf("</html>"))
            .replaceAll("<(br|hr) ?/?>", "<$1/>")
            .replaceAll("<img ([^>]*)>", "<img $1/>");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String legal = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]").matcher(body).replaceAll("");
    NodeList all =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(legal)))
            .getElementsByTagName("*");
    Set<String> dangers = new TreeSet<>();
    for (int at = 0; at < all.getLength(); at++) {
      Element element = (Element) all.item(at);
      if (!ELEMENTS.contains(element.getTagName())) {
        dangers.add("<" + element.getTagName() + ">");
      }
      for (int each = 0; each < element.getAttributes().getLength(); each++) {
        String name = element.getAttributes().item(each).getNodeName();
        String value = element.getAttributes().item(each).getNodeValue();
        boolean leads = name.equals("href") && !value.matches("(https?://|mailto:|#).*|");
        if (name.startsWith("on")
            || (name.equals("src") && !value.startsWith("data:image/png;base64,"))
            || name.equals("style")
            || leads) {
          dangers.add(name + "=" + value);
        }
      }
    }
    return dangers;
  }

  @Test
  void aPictureHasWordsForThoseWhoCannotSeeIt() {
    String page = html(Stories.longNight());
    assertTrue(page.contains("role=\"img\" aria-labelledby=\"title-wide about-wide\""), page);
    assertTrue(
        page.contains("2 of which") || page.contains("of which 2 were late or missing"), page);
    assertFalse(page.contains("NaN"), page);
  }
}
