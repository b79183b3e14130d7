package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import muster.testing.PastNight;

/** A backup for tests to read, and what stands in it. */
final class BackedUp {
  private BackedUp() {}

  /** A night in this database, backed up to the file; returns the file. */
  static Path night(DatabaseAddress address, Path file) throws Exception {
    try (Database database = Database.open(address)) {
      PastNight.in(database);
    }
    BackupFile.Contents contents = BackupFile.write(address, file, PastNight.MORNING);
    assertEquals(3, contents.incidents());
    return file;
  }

  /** What stands in the file, by the entry's name. */
  static Map<String, String> entries(Path file) throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] text = zip.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), new String(text, StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
