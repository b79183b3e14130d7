package muster.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What H2 notes at the head of a file that it closed cleanly: where the last chunk lies. If that
 * chunk is not there, H2 opens the file as it was earlier, or as an empty one, and says nothing.
 */
final class CleanClose {
  private static final int BLOCK = 4096;
  private static final Pattern CLEAN = Pattern.compile("(?:^|,)clean:1(?:,|$)");
  private static final Pattern CHUNK = Pattern.compile("(?:^|,)chunk:([0-9a-f]+)(?:,|$)");
  private static final Pattern PLACE = Pattern.compile("(?:^|,)block:([0-9a-f]+)(?:,|$)");
  private static final Pattern LENGTH = Pattern.compile("(?:^|,)len:([0-9a-f]+)(?:,|$)");

  private CleanClose() {}

  /** False if the file is empty, or was closed cleanly and is not whole. */
  static boolean allows(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() == 0) {
        return false;
      }
      String head = line(bytes, 0);
      Optional<Long> place = number(PLACE, head);
      return !CLEAN.matcher(head).find()
          || place.isEmpty()
          || holds(bytes, place.get(), number(CHUNK, head));
    }
  }

  private static boolean holds(RandomAccessFile bytes, long block, Optional<Long> chunk)
      throws IOException {
    if (block * BLOCK >= bytes.length()) {
      return false;
    }
    String head = line(bytes, block * BLOCK);
    long length = number(LENGTH, head).orElse(Long.MAX_VALUE / BLOCK - block);
    return number(CHUNK, head).equals(chunk) && (block + length) * BLOCK <= bytes.length();
  }

  private static String line(RandomAccessFile bytes, long from) throws IOException {
    byte[] block = new byte[BLOCK];
    bytes.seek(from);
    int read = Math.max(0, bytes.read(block));
    String text = new String(block, 0, read, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(0, end).strip();
  }

  private static Optional<Long> number(Pattern field, String head) {
    Matcher found = field.matcher(head);
    return found.find() && found.group(1).length() < 13
        ? Optional.of(Long.parseLong(found.group(1), 16))
        : Optional.empty();
  }
}
