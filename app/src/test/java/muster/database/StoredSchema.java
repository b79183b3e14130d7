package muster.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A database as a Muster of that time wrote it: its backup, unpacked, so that people can read it. A
 * folder is added with each migration and never changed.
 */
record StoredSchema(int version) {
  private static final Path ALL = Path.of("app/src/test/resources/muster/database");
  private static final String NAME = "schema-";

  /** All of them, the oldest first. */
  static List<StoredSchema> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith(NAME))
          .map(name -> new StoredSchema(Integer.parseInt(name.substring(NAME.length()))))
          .sorted(Comparator.comparingInt(StoredSchema::version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return ALL.resolve(NAME + version);
  }

  /** What its backup says of itself. */
  BackupHeader header() throws IOException {
    return Json.read(Files.readString(folder().resolve(BackupHeader.ENTRY)), BackupHeader.class);
  }

  /** After everything that happened in it. */
  Instant morning() throws IOException {
    return header().written();
  }

  /** The backup as a file that can be restored. */
  Path packed(Path into) throws IOException {
    Path file = into.resolve(NAME + version + ".zip");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> entries = Files.list(folder())) {
      for (Path entry : entries.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getFileName().toString()));
        Files.copy(entry, zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  @Override
  public String toString() {
    return NAME + version;
  }
}
