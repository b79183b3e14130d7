package muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backup that an embedded database leaves beside itself before its tables are changed, for the
 * Muster of before. Only the last one stays.
 */
final class BeforeUpgrade {
  private static final Logger LOG = LoggerFactory.getLogger(BeforeUpgrade.class);
  private static final String NAMED = "-before-";
  private static final String ENDING = ".zip";

  private BeforeUpgrade() {}

  /**
   * Writes it if there is something to lose.
   *
   * @throws DatabaseUnusable if it cannot be written; then nothing was changed
   */
  static void keep(DatabaseAddress address, Schema schema, Jdbi jdbi) {
    String next = schema.newestKnown().toString();
    String before = schema.version().orElse(next);
    if (!address.isFile() || before.equals(next)) {
      return;
    }
    Path file = address.beside(NAMED + next + ENDING);
    try {
      Files.deleteIfExists(file);
      BackupFile.Contents contents =
          jdbi.inTransaction(handle -> BackupFile.write(handle, file, before, now(jdbi)));
      LOG.warn(
          "the tables are brought from schema {} to {}; {} incidents were backed up to {} before",
          before,
          next,
          contents.incidents(),
          file);
      forgetEarlier(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant now(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select current_timestamp").mapTo(Instant.class).one());
  }

  private static void forgetEarlier(Path kept) throws IOException {
    String name = kept.getFileName().toString();
    String any = name.substring(0, name.lastIndexOf(NAMED)) + NAMED + "*" + ENDING;
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(kept.getParent(), any)) {
      for (Path copy : copies) {
        if (!copy.equals(kept)) {
          Files.delete(copy);
        }
      }
    }
  }
}
