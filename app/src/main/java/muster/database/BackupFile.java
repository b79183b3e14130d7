package muster.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * Everything Muster knows, in a file that either database can be filled from: a zip with a header
 * and, for each table, one row a line as JSON.
 */
public final class BackupFile {
  static final String ROWS = ".jsonl";

  /** How much a backup holds. */
  public record Contents(long incidents, long facts) {
    private static long rows(BackupHeader header, String table) {
      return header.rows().getOrDefault(table, 0L);
    }

    static Contents of(BackupHeader header) {
      return new Contents(rows(header, "incident"), rows(header, "fact"));
    }
  }

  private final Path part;
  private final Path file;

  private BackupFile(Path file) {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
  }

  /**
   * Writes one consistent state of the data, also while Muster runs. The file appears under its
   * name only when it is complete, and nobody but its owner may read it.
   *
   * @throws DatabaseUnusable with a sentence for the operator
   */
  public static Contents write(DatabaseAddress from, Path file, Instant now) {
    BackupFile backup = new BackupFile(file.toAbsolutePath());
    backup.refuseToReplace();
    try (Reading reading = Reading.openAsItIs(from)) {
      Database database = reading.database();
      String schema =
          database
              .schema()
              .version()
              .orElseThrow(
                  () ->
                      new DatabaseUnusable(
                          "There is nothing of Muster in the database at "
                              + from.forPeople()
                              + "."));
      return database.snapshot(
          handle -> {
            if (from.isEmbedded()) {
              lazily(handle);
            }
            return backup.write(handle, schema, now);
          });
    }
  }

  /**
   * The same of an embedded database that nobody else has open yet, so that nobody else writes this
   * file: whatever stands in its place is replaced, also what was interrupted.
   */
  static Contents replace(Handle handle, Path file, String schema, Instant now) {
    BackupFile backup = new BackupFile(file);
    try {
      Files.deleteIfExists(backup.part);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw cannotBeWritten(e);
    }
    lazily(handle);
    return backup.write(handle, schema, now);
  }

  /** H2 would otherwise gather tens of thousands of rows before it hands out the first. */
  private static void lazily(Handle handle) {
    handle.execute("set lazy_query_execution 1");
  }

  private void refuseToReplace() {
    if (Files.exists(file)) {
      throw new DatabaseUnusable(
          file + " is already there. Name another file, or move that one away.");
    }
  }

  private Contents write(Handle handle, String schema, Instant now) {
    List<StoredTable> tables = StoredTable.all(handle);
    BackupHeader header = BackupHeader.of(handle, tables, schema, now);
    try {
      writePart(handle, tables, header);
      Files.move(part, file);
      return Contents.of(header);
    } catch (FileAlreadyExistsException e) {
      throw new DatabaseUnusable(
          e.getFile()
              + " is already there: another backup is being written, or one was interrupted."
              + " Remove it if none is.",
          e);
    } catch (UncheckedIOException e) {
      throw cannotBeWritten(e.getCause());
    } catch (IOException e) {
      throw cannotBeWritten(e);
    }
  }

  private static DatabaseUnusable cannotBeWritten(IOException why) {
    return new DatabaseUnusable("The backup cannot be written: " + why, why);
  }

  private void writePart(Handle handle, List<StoredTable> tables, BackupHeader header)
      throws IOException {
    boolean complete = false;
    FileChannel channel =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.file());
    try (channel;
        OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(BackupHeader.ENTRY));
      zip.write((Json.write(header) + "\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      for (StoredTable table : tables) {
        zip.putNextEntry(new ZipEntry(table.name() + ROWS));
        writeRows(handle, table, zip);
        zip.closeEntry();
      }
      zip.finish();
      bytes.flush();
      channel.force(true);
      complete = true;
    } finally {
      if (!complete) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void writeRows(Handle handle, StoredTable table, OutputStream out)
      throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
    handle
        .createQuery(table.select())
        .setFetchSize(500)
        .scanResultSet((rows, context) -> writeRows(rows.get(), table, json));
    json.close();
  }

  /** How many rows there were. */
  private static long writeRows(ResultSet rows, StoredTable table, JsonGenerator json)
      throws SQLException {
    try (rows) {
      long count = 0;
      while (rows.next()) {
        writeRow(rows, table, json);
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeRow(ResultSet row, StoredTable table, JsonGenerator json)
      throws SQLException, IOException {
    json.writeStartObject();
    int position = 0;
    for (StoredColumn column : table.columns()) {
      column.write(row, ++position, json);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
