package muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file of the embedded database, held by one process at a time. H2 holds it too, but lets go
 * for a moment while it puts a compacted file in its place, and a second process that opened the
 * old one then would write into a file that is about to be lost.
 */
final class EmbeddedFile implements AutoCloseable {
  /** What this process holds: closing a second channel to a locked file would unlock it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path data;
  private final FileChannel lock;

  private EmbeddedFile(Path data, FileChannel lock) {
    this.data = data;
    this.lock = lock;
  }

  /** Takes the file for this process, if there is one to take; it need not exist yet. */
  static Optional<EmbeddedFile> hold(DatabaseAddress address) {
    return address.dataFile().map(data -> hold(data, address));
  }

  private static EmbeddedFile hold(Path data, DatabaseAddress address) {
    if (address.mustExist() && !Files.exists(data)) {
      throw address.missing();
    }
    if (!HELD.add(data)) {
      throw address.inUse();
    }
    try {
      Files.createDirectories(data.getParent());
      return new EmbeddedFile(data, lock(address));
    } catch (IOException e) {
      HELD.remove(data);
      throw new DatabaseUnusable(
          "Nothing can be written in " + data.getParent() + ": " + e + ". Check MUSTER_DATA.", e);
    } catch (RuntimeException e) {
      HELD.remove(data);
      throw e;
    }
  }

  private static FileChannel lock(DatabaseAddress address) throws IOException {
    FileChannel channel =
        FileChannel.open(
            address.beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw address.inUse();
    }
    return channel;
  }

  boolean exists() {
    return Files.exists(data);
  }

  /** Bytes on the disk. */
  long size() {
    try {
      return Files.exists(data) ? Files.size(data) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws if the file, which a Muster closed cleanly, is not the whole file it closed. */
  void requireWhole() {
    try {
      if (exists() && !CleanClose.allows(data)) {
        throw damaged(null);
      }
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  DatabaseUnusable damaged(Throwable cause) {
    return new DatabaseUnusable(
        "The database file "
            + data
            + " is damaged, cut short, or not Muster's; it was left as it is. Move it to another"
            + " folder, then restore the newest backup: muster restore FILE.",
        cause);
  }

  /** A file that took another's place survives a loss of power once its folder is written. */
  void syncFolder() {
    try (FileChannel folder = FileChannel.open(data.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException unsupported) {
      // Some systems cannot open a folder; they keep the order of renames themselves.
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(data);
    }
  }
}
