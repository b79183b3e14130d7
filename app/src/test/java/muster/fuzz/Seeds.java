package muster.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are kept: believable ones to start from, and those that once broke something. */
final class Seeds {
  private static final Path FOLDER = Path.of("app/src/test/resources/muster/fuzz");

  private Seeds() {}

  /** The files of one target, by name. */
  static List<Path> of(String target) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
