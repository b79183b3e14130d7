package muster.postmortem.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.regex.Pattern;
import muster.incident.PersonId;
import muster.incident.Section;
import muster.postmortem.Stories;
import muster.postmortem.Story;
import org.junit.jupiter.api.Test;

class CanvasDocumentTest {
  private static String canvas(String lessons) {
    Story story =
        Stories.rollback()
            .at("16:00", new PersonId("UBEN2"), Story.wrote(Section.LESSONS, lessons));
    return Format.CANVAS.of(story.document(ZoneOffset.UTC));
  }

  @Test
  void headingsHaveThreeLevelsAtMost() {
    String canvas = canvas("##### Deep\n\nwords");
    assertTrue(canvas.contains("\n### Deep\n"), canvas);
    assertFalse(Pattern.compile("(?m)^#{4}").matcher(canvas).find(), canvas);
  }

  @Test
  void whatIsTooLongIsCutAtALineAndSaysSo() {
    String canvas = canvas("a line of words that were written\n\n".repeat(40_000));
    assertTrue(canvas.length() < 1_048_576);
    assertTrue(canvas.endsWith("too long for a canvas: export md or html.\n"));
  }
}
