package muster.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A backup as it is read: first what it says of itself, then its rows. */
final class BackupReading {
  /** Takes the rows of one table. */
  interface Rows {
    void next(JsonNode row);

    void end();
  }

  private final Path file;
  private final BackupHeader header;

  private BackupReading(Path file, BackupHeader header) {
    this.file = file;
    this.header = header;
  }

  /** Reads what stands first, and checks that the file has an end. */
  static BackupReading of(Path file) {
    // A file cut short has no directory, which is at its end.
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(BackupHeader.ENTRY);
      if (entry == null) {
        throw new DatabaseUnusable(file + " is no backup of Muster.");
      }
      byte[] text = zip.getInputStream(entry).readAllBytes();
      return new BackupReading(file, header(file, new String(text, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw new DatabaseUnusable("There is no file " + file + ".", e);
    } catch (IOException | UncheckedIOException e) {
      throw new DatabaseUnusable(
          file + " is no backup of Muster, or was cut short. Use another one.", e);
    }
  }

  private static BackupHeader header(Path file, String text) {
    int format = Json.tree(text).path("muster").asInt();
    if (format < 1) {
      throw new DatabaseUnusable(file + " is no backup of Muster.");
    }
    if (format > BackupHeader.FORMAT) {
      throw new DatabaseUnusable(
          file + " was written by a newer Muster. Restore it with that one, or a newer one still.");
    }
    return Json.read(text, BackupHeader.class);
  }

  BackupHeader header() {
    return header;
  }

  DatabaseUnusable damaged(String how, Throwable cause) {
    return new DatabaseUnusable(
        file + " is damaged (" + how + "). Nothing was restored; use another backup.", cause);
  }

  /** Reads every row, one at a time, with the checksum of each table at its end. */
  void each(Function<String, Rows> tables) {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(BackupFile.ROWS)) {
          rows(zip, tables.apply(entry.getName().replace(BackupFile.ROWS, "")));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw damaged("it cannot be read to its end", e);
    }
  }

  private static void rows(ZipInputStream zip, Rows rows) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows.next(Json.tree(line));
    }
    rows.end();
  }
}
