package muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that is made from the code, between {@code <!-- name -->} and {@code <!-- /name
 * -->}. {@code -Dgolden.rewrite=true} writes it anew, and then the diff is read.
 */
public final class Generated {
  private Generated() {}

  /** The part has these characters and no others. */
  public static void assertSame(Path page, String name, String actual) throws IOException {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    String text = Files.readString(page);
    assertTrue(text.contains(start) && text.contains(end), () -> page + " has no part " + name);
    int from = text.indexOf(start) + start.length();
    if (Boolean.getBoolean("golden.rewrite")) {
      text = text.substring(0, from) + actual + text.substring(text.indexOf(end));
      Files.writeString(page, text);
    }
    assertEquals(
        actual,
        text.substring(from, text.indexOf(end)),
        () -> name + " in " + page + " is not what the code says");
  }
}
