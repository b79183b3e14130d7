package muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that is kept beside the tests and compared as a whole. {@code -Dgolden.rewrite=true} writes
 * it anew, and then the diff is read.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("app/src/test/resources/muster");

  private Golden() {}

  /** The file, such as {@code postmortem/rollback.md}, has these characters and no others. */
  public static void assertSame(String file, String actual) throws IOException {
    Path golden = RESOURCES.resolve(file);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual, "differs from " + golden);
  }
}
