package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Records in a file, a line each, that is only ever added to. Each line says what it adds up to, so
 * that one that was changed or cut short is known; only the last can have been cut short by an end
 * of the process.
 */
final class Journal implements AutoCloseable {
  private final Path file;

  /** Not a channel: that would be closed when a thread that writes is interrupted. */
  private FileOutputStream end;

  private long length;
  private boolean isSynced = true;

  Journal(Path file) {
    this.file = file;
  }

  /**
   * Everything that was written whole.
   *
   * @throws FolderUnusable if any line but an unfinished last is not as it was written
   */
  List<JsonNode> read() {
    List<JsonNode> records = new ArrayList<>();
    try {
      String text =
          Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
      int from = 0;
      for (int until = text.indexOf('\n'); until >= 0; until = text.indexOf('\n', from)) {
        records.add(record(text.substring(from, until)).orElseThrow(() -> damaged(records)));
        from = until + 1;
      }
    } catch (IOException e) {
      throw new FolderUnusable(file + " cannot be read: " + e.getMessage(), e);
    }
    return records;
  }

  private FolderUnusable damaged(List<JsonNode> before) {
    return new FolderUnusable(
        "%s is damaged: line %d is not as it was written. Keep the rehearsal in another folder."
            .formatted(file, before.size() + 1));
  }

  private static Optional<JsonNode> record(String line) {
    int space = line.indexOf(' ');
    if (space < 0 || !line.substring(0, space).equals(sum(line.substring(space + 1)))) {
      return Optional.empty();
    }
    return Optional.of(Json.read(line.substring(space + 1)));
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static byte[] lines(List<? extends JsonNode> records) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode record : records) {
      String text = Json.write(record);
      lines.append(sum(text)).append(' ').append(text).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Begins anew with these records; whenever the process ends, there are the old or these. */
  void rewrite(List<? extends JsonNode> records) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    byte[] lines = lines(records);
    try {
      closeEnd();
      try (FileOutputStream written = new FileOutputStream(next.toFile())) {
        written.write(lines);
        written.getFD().sync();
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      end = new FileOutputStream(file.toFile(), true);
      length = lines.length;
    } catch (IOException e) {
      throw new FolderUnusable("Nothing can be written in " + file.getParent() + ": " + e, e);
    }
  }

  /** From now on an end of the process loses none of these; a loss of power may. */
  void append(List<? extends JsonNode> records) {
    byte[] lines = lines(records);
    try {
      end.write(lines);
      length += lines.length;
      isSynced = false;
    } catch (IOException e) {
      throw new UncheckedIOException(cutBack(e));
    }
  }

  /** Half a line must not stand before what is written once there is room again. */
  private IOException cutBack(IOException problem) {
    try {
      end.getChannel().truncate(length);
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
    return problem;
  }

  /** A loss of power loses nothing of what was appended before. */
  void sync() {
    try {
      if (!isSynced) {
        isSynced = true;
        end.getFD().sync();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeEnd() throws IOException {
    if (end != null) {
      end.close();
    }
  }

  @Override
  public void close() {
    try {
      sync();
      closeEnd();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
