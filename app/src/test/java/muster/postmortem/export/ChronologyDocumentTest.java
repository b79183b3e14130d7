package muster.postmortem.export;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import muster.postmortem.Stories;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;

/** What happened, line by line: amended, struck, decided, with dates where days change. */
class ChronologyDocumentTest {
  @Test
  void correctionsAndDecisionsAreMarked() throws IOException {
    Golden.assertSame(
        "postmortem/rollback-chronology.md",
        Format.CHRONOLOGY.of(Stories.rollback().document(ZoneOffset.UTC)));
  }

  @Test
  void theDayChangesWhereTheReaderLives() throws IOException {
    Golden.assertSame(
        "postmortem/long-night-chronology.md",
        Format.CHRONOLOGY.of(Stories.longNight().document(ZoneId.of("Asia/Kolkata"))));
  }

  @Test
  void nothingSaidLeavesItsLine() throws IOException {
    Golden.assertSame(
        "postmortem/hostile-chronology.md",
        Format.CHRONOLOGY.of(Stories.hostile().document(ZoneOffset.UTC)));
  }
}
