package muster.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is measured does what it says, once each; the measuring is for JMH. */
class MicroBenchmarksTest {
  @Test
  void folding() {
    Folding folding = new Folding();
    folding.facts = 20;
    folding.tell();
    assertEquals(20, folding.wholeLog().seq());
    assertEquals(21, folding.oneFactMore().seq());
  }

  @Test
  void readingWords() {
    ReadingWords reading = new ReadingWords();
    assertEquals("log", reading.usual().command());
    assertEquals("log", reading.longest().command());
  }

  @Test
  void drawing() {
    Drawing drawing = new Drawing();
    drawing.facts = 20;
    drawing.tell();
    assertTrue(drawing.card().contains("Payments time out"));
    assertTrue(drawing.postmortem().contains("Payments time out"));
  }
}
