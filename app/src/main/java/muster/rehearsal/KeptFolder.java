package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder in which a workspace is kept from one start to the next, held by one process at a time.
 * Whenever that ends, and however, the folder can be opened again.
 */
public final class KeptFolder implements AutoCloseable {
  private static final String JOURNAL = "rehearsal.journal";
  private static final String LOCK = "rehearsal.lock";
  private static final String CLOCK = "rehearsal.clock";
  private static final String FILES = "files";
  private static final int VERSION = 1;

  private final Path folder;
  private final FileChannel lock;
  private final Journal journal;
  private final List<JsonNode> records;

  private KeptFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    this.journal = new Journal(folder.resolve(JOURNAL));
    this.records = journal.read();
  }

  /**
   * Takes a folder that is new, empty, or one in which a rehearsal was kept.
   *
   * @throws FolderUnusable if it is another's, damaged, or in use
   */
  public static KeptFolder hold(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    FileChannel lock = null;
    try {
      refuseOthers(whole);
      Files.createDirectories(whole.resolve(FILES));
      lock = locked(whole);
      KeptFolder held = new KeptFolder(whole, lock);
      held.refuseNewer();
      return held;
    } catch (IOException e) {
      closed(lock);
      throw new FolderUnusable("No rehearsal can be kept in " + whole + ": " + e, e);
    } catch (FolderUnusable e) {
      closed(lock);
      throw e;
    }
  }

  private static void refuseOthers(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FolderUnusable(folder + " is a file. Name a new or an empty folder.");
    }
    if (!Files.exists(folder) || Files.exists(folder.resolve(JOURNAL))) {
      return;
    }
    try (Stream<Path> there = Files.list(folder)) {
      if (there.map(path -> path.getFileName().toString()).anyMatch(KeptFolder::isForeign)) {
        throw new FolderUnusable(
            folder + " holds other files and no rehearsal. Name a new or an empty folder.");
      }
    }
  }

  /** What there is after an end in the very first moment is ours. */
  private static boolean isForeign(String name) {
    return !name.equals(LOCK) && !name.equals(FILES) && !name.startsWith(JOURNAL);
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
    }
    channel.close();
    throw new FolderUnusable(
        "Another rehearsal is kept in " + folder + " just now. End that one, or name another.");
  }

  private void refuseNewer() {
    if (!records.isEmpty() && records.getFirst().path("version").asInt() != VERSION) {
      throw new FolderUnusable(
          "The rehearsal in " + folder + " was kept by another release of Muster. Use that one.");
    }
  }

  private static void closed(FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return folder;
  }

  /** Whether nothing was kept in it yet. */
  public boolean isNew() {
    return records.isEmpty();
  }

  /** Where the clock of the workspace stood last, and whether it was paused. */
  public record Stood(Instant at, boolean paused) {}

  public Optional<Stood> stood() {
    try {
      Path file = folder.resolve(CLOCK);
      String[] words = Files.exists(file) ? Files.readString(file).split(" ", 2) : new String[0];
      return words.length == 2
          ? Optional.of(new Stood(Instant.parse(words[0]), words[1].equals("paused")))
          : Optional.empty();
    } catch (IOException | DateTimeException unreadable) {
      // What was said last tells as much, but for a moment.
      return Optional.empty();
    }
  }

  /** Notes where the clock stands, and lets no loss of power take what happened before. */
  public void stands(Instant now, boolean paused) {
    Path next = folder.resolve(CLOCK + ".new");
    try {
      Files.writeString(next, now + (paused ? " paused" : " runs"));
      Files.move(
          next,
          folder.resolve(CLOCK),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    journal.sync();
  }

  /** What was kept, in the order in which it came about. */
  List<JsonNode> records() {
    return records.isEmpty() ? List.of() : records.subList(1, records.size());
  }

  Journal journal() {
    return journal;
  }

  /** What a folder begins with. */
  static ObjectNode heading() {
    return Json.object().put("kept", "a rehearsal of Muster").put("version", VERSION);
  }

  void write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(FILES).resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(FILES).resolve(file));
    } catch (IOException e) {
      throw new FolderUnusable(
          "A file that was shared is missing: " + folder.resolve(FILES).resolve(file), e);
    }
  }

  @Override
  public void close() {
    journal.close();
    closed(lock);
  }
}
