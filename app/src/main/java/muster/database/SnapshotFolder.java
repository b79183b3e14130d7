package muster.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A folder next to the embedded database that holds a copy of it for one command. The folder is the
 * owner's alone, and a later start removes what a killed command left.
 */
final class SnapshotFolder {
  static final String ZIP = "copy.zip";
  private static final String PREFIX = "snapshot-";

  private SnapshotFolder() {}

  static Path create(Path data) throws IOException {
    return Files.createTempDirectory(data, PREFIX);
  }

  /** Unpacks the copied file, which is all there is in the archive that H2 makes. */
  static void unpack(Path folder, String name) throws IOException {
    Path zip = folder.resolve(ZIP);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(zip));
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(name)) {
          long unused = Files.copy(entries, folder.resolve(name));
        }
      }
    }
    Files.delete(zip);
  }

  /** Removes every such folder. A command that still reads one keeps what it has open. */
  static void removeAll(Path data) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(data, PREFIX + "*")) {
      folders.forEach(SnapshotFolder::remove);
    }
  }

  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
