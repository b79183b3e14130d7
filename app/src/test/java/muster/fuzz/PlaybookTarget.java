package muster.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import muster.config.Config;

/** Whatever {@code muster.yml} holds is either a playbook or a list of mistakes, and soon. */
public final class PlaybookTarget {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Path FILE = file();

  private PlaybookTarget() {}

  /** Called first, so that the classes are loaded before time counts. */
  public static void fuzzerInitialize() {
    read();
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("muster", ".yml");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static synchronized void fuzzerTestOneInput(byte[] data) {
    try {
      Files.write(FILE, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Took.atMost(LONGEST, PlaybookTarget::read);
  }

  private static void read() {
    switch (Config.readWithoutSlack(Map.of("MUSTER_CONFIG", FILE.toString()))) {
      case Config.Ready ready -> {}
      case Config.Broken broken -> {
        if (broken.problems().isEmpty() || broken.toString().isBlank()) {
          throw new AssertionError("broken without a reason");
        }
        if (broken.toString().lines().count() != broken.problems().size()) {
          throw new AssertionError("not one line for each problem: " + broken);
        }
      }
    }
  }
}
