package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Kind;
import muster.incident.Section;
import muster.incident.Severity;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownDocumentTest {
  static Stream<Arguments> stories() {
    return Stream.of(
        Arguments.of("rollback", Stories.rollback()),
        Arguments.of("long-night", Stories.longNight()),
        Arguments.of("reopened", Stories.reopened()),
        Arguments.of("empty", Stories.empty()),
        Arguments.of("hostile", Stories.hostile()),
        Arguments.of("written", Stories.written()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void aStoryBecomesADocument(String name, Story story) throws IOException {
    String document = story.markdown();
    Golden.assertSame("postmortem/" + name + ".md", document);
    assertEquals(document, story.markdown());
    assertTrue(document.endsWith("\n") && !document.endsWith("\n\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void onlyTheHeaderNamesPeople(String name, Story story) {
    String document = story.markdown();
    String sections = document.substring(document.indexOf("\n## "));
    assertFalse(sections.contains("<@"), sections);
    // An action has one named person as its owner (P-35).
    String blameless = sections.replaceAll("(?m)^\\| #\\d+ .*$", "");
    assertFalse(blameless.matches("(?s).*\\b(ada|ben|UADA1|UBEN2|UCY3)\\b.*"), sections);
  }

  @Test
  void allThatWasLearnedIsInIt() throws IOException {
    Golden.assertSame("postmortem/learned.md", Stories.learned().markdown());
  }

  @Test
  void theShortFormHasSixSections() throws IOException {
    Story story =
        new Story()
            .at("11:00", ADA, declared("Logos are gone", Severity.SEV3, Kind.NEAR_MISS, "none yet"))
            .at("11:20", ADA, new Fact.Resolved("cache purged", "no users saw it"));
    Golden.assertSame("postmortem/near-miss.md", MarkdownDocument.of(story.draft(Depth.SHORT)));
  }

  @Test
  void withoutADepthOnlyTheHeaderAndWhatPeopleWroteIsThere() {
    Story story = Stories.empty().at("09:10", ADA, Story.wrote(Section.LESSONS, "Probe twice."));
    Draft draft = story.draft(Depth.NONE);
    assertEquals(
        List.of(Section.LESSONS), draft.sections().stream().map(DraftSection::section).toList());
    assertTrue(MarkdownDocument.of(draft).contains("\nNo postmortem is owed at this severity.\n"));
  }

  /** Pieces that mean something to Markdown, HTML or Slack, in any order. */
  private static final List<String> PIECES =
      List.of(
          "<",
          "@",
          "<@",
          "UADA1",
          ">",
          "|",
          "`",
          "```",
          "~~~",
          "\n",
          "\n\n",
          "\r",
          "#",
          "# ",
          "## ",
          "- ",
          "1. ",
          "===",
          "---",
          "<b>",
          "</script>",
          "<!--",
          "[",
          "]",
          "](",
          "javascript:",
          ")",
          "](https://a.example/",
          "\\",
          "\\\\",
          "*",
          "_",
          "&",
          "&lt;",
          " ",
          "    ",
          "\t",
          "word",
          "\u202E",
          "\u200B",
          "\u2028",
          "障害",
          "🔥",
          "<!channel>",
          "<https://a.example|b>",
          ":");

  @Test
  void nothingSaidChangesTheShapeOfTheDocument() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String said = said(random);
      String document =
          new Story()
              .at("08:00", ADA, declared("Title " + said, Severity.SEV2, said))
              .at("08:01", ADA, new Fact.Logged(said))
              .at("08:02", ADA, Story.update(said, said, said))
              .at("08:03", ADA, Story.wrote(Section.ROOT_CAUSE, said))
              .at("08:04", ADA, Story.wrote(Section.FACTORS, "end " + said))
              .at("08:05", ADA, new Fact.Resolved(said, said))
              .markdown();
      assertFalse(document.contains("<@"), () -> document);
      Reader reader = Reader.of(document);
      assertEquals(sections(), reader.headings(), () -> document);
      assertEquals(List.of(), reader.dangers(), () -> document);
    }
  }

  private static String said(Random random) {
    StringBuilder said = new StringBuilder();
    for (int piece = 0; piece < 1 + random.nextInt(12); piece++) {
      said.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return said.toString();
  }

  private static List<String> sections() {
    return Stream.of(Section.values()).map(Section::title).toList();
  }
}
