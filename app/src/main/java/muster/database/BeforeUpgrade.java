package muster.database;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backup that an embedded database leaves beside itself before its tables are changed, for the
 * Muster of before. The first are never written over: what was cut off in the middle of an upgrade
 * leaves tables that are worth less than what the first attempt kept.
 */
final class BeforeUpgrade {
  private static final Logger LOG = LoggerFactory.getLogger(BeforeUpgrade.class);
  private static final String NAMED = "-before-";
  private static final String ENDING = ".zip";

  /** A start that fails is tried again every few seconds, and would fill the disk with copies. */
  private static final int MOST = 5;

  private final DatabaseAddress address;
  private final String next;

  /** Of an upgrade to the next schema. */
  BeforeUpgrade(DatabaseAddress address, String next) {
    this.address = address;
    this.next = next;
  }

  /**
   * Writes it if there is something to lose.
   *
   * @param before the schema there is; none in an empty database
   * @throws DatabaseUnusable if it cannot be written; then nothing was changed
   */
  void keep(Optional<String> before, Jdbi jdbi) {
    if (!address.isFile() || before.isEmpty()) {
      return;
    }
    Path file = free();
    BackupFile.Contents contents =
        jdbi.inTransaction(handle -> BackupFile.replace(handle, file, before.get(), now(jdbi)));
    LOG.warn(
        "the tables are brought from schema {} to {}; {} incidents were backed up to {} before",
        before.get(),
        next,
        contents.incidents(),
        file);
  }

  private Path free() {
    Path file = address.beside(NAMED + next + ENDING);
    for (int attempt = 2; Files.exists(file) && attempt <= MOST; attempt++) {
      file = address.beside(NAMED + next + "-" + attempt + ENDING);
    }
    return file;
  }

  private static Instant now(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select current_timestamp").mapTo(Instant.class).one());
  }

  /** Removes what earlier upgrades kept; to be called when this one has succeeded. */
  void forgetEarlier() {
    if (!address.isFile()) {
      return;
    }
    Path kept = address.beside(NAMED + next);
    String name = kept.getFileName().toString();
    String any = name.substring(0, name.lastIndexOf(NAMED)) + NAMED + "*" + ENDING;
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(kept.getParent(), any)) {
      for (Path copy : copies) {
        if (!isOfThis(copy.getFileName().toString(), name)) {
          Files.delete(copy);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The tables are up to date; that a file too many stays is no reason not to start.
      LOG.warn("backups of earlier upgrades stay in {}: {}", kept.getParent(), e.toString());
    }
  }

  private static boolean isOfThis(String copy, String name) {
    return copy.equals(name + ENDING) || copy.startsWith(name + "-");
  }
}
