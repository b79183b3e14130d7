package muster.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Fills an empty database from a backup, all or nothing. */
public final class Restoration {
  private final DatabaseAddress address;
  private final BackupReading backup;
  private final Database database;

  private Restoration(DatabaseAddress address, BackupReading backup, Database database) {
    this.address = address;
    this.backup = backup;
    this.database = database;
  }

  /**
   * Restores the file and brings the schema up to date.
   *
   * @throws DatabaseUnusable with a sentence for the operator, if the file is not a whole backup or
   *     the database is not empty
   */
  public static BackupFile.Contents into(DatabaseAddress address, Path file) {
    return into(address, file, database -> database.schema().migrate());
  }

  /** Restores the file with the schema that it has. */
  static BackupFile.Contents asItWas(DatabaseAddress address, Path file) {
    return into(address, file, database -> {});
  }

  private static BackupFile.Contents into(
      DatabaseAddress address, Path file, Consumer<Database> then) {
    BackupReading backup = BackupReading.of(file.toAbsolutePath());
    try (Database database = Database.openAsItIs(address)) {
      Restoration restoration = new Restoration(address, backup, database);
      restoration.prepare();
      restoration.fill();
      then.accept(database);
    }
    return BackupFile.Contents.of(backup.header());
  }

  /** Makes the tables of the backup's own time; only then does it fit. */
  private void prepare() {
    String wanted = backup.header().schema();
    if (!database.schema().isKnown(wanted)) {
      throw new DatabaseUnusable(
          "The backup has schema "
              + wanted
              + ", written by a newer Muster; this one knows schema "
              + database.schema().newestKnown()
              + ". Restore it with the newer Muster, or restore the backup made before the upgrade.");
    }
    Optional<String> there = database.schema().version();
    if (there.isPresent()) {
      refuseUnlessEmpty();
      if (!there.get().equals(wanted)) {
        startOver(there.get(), wanted);
      }
    }
    database.schema().migrateTo(wanted);
    // On H2 these end the transaction they are in, so they come while there is nothing to lose.
    database.write(
        handle -> {
          continueNumbers(handle);
          return null;
        });
  }

  private void refuseUnlessEmpty() {
    database.snapshot(
        handle -> {
          refuseUnlessEmpty(handle);
          return null;
        });
  }

  private void refuseUnlessEmpty(Handle handle) {
    for (StoredTable table : StoredTable.all(handle)) {
      if (table.rows(handle) > 0) {
        throw new DatabaseUnusable(
            "The database at "
                + address.forPeople()
                + " is not empty, or a Muster runs on it. Restore into an empty one: set"
                + " MUSTER_DATA to another folder, or DATABASE_URL to a new database.");
      }
    }
  }

  private void startOver(String there, String wanted) {
    if (!address.isEmbedded()) {
      throw new DatabaseUnusable(
          "The database at "
              + address.forPeople()
              + " is empty but has schema "
              + there
              + ", and the backup has "
              + wanted
              + ". Restore into a newly created database.");
    }
    database.write(handle -> handle.execute("drop all objects"));
  }

  private void continueNumbers(Handle handle) {
    handle.execute("alter sequence incident_number restart with " + backup.header().nextIncident());
    for (StoredTable table : StoredTable.all(handle)) {
      Long next = backup.header().identities().get(table.name());
      if (next != null && table.identity().isPresent()) {
        handle.execute(
            "alter table %s alter column %s restart with %d"
                .formatted(table.name(), table.identity().get(), next));
      }
    }
  }

  private void fill() {
    database.write(
        handle -> {
          Map<String, StoredTable> tables = new HashMap<>();
          StoredTable.all(handle).forEach(table -> tables.put(table.name(), table));
          keepOthersOut(handle, tables.keySet());
          refuseUnlessEmpty(handle);
          Map<String, Long> inserted = new HashMap<>();
          backup.each(table -> new Filling(handle, table(tables, table), inserted));
          if (!inserted.equals(backup.header().rows())) {
            throw backup.damaged("it has not as many rows as it says", null);
          }
          doubtWhatWaited(handle);
          return null;
        });
  }

  private StoredTable table(Map<String, StoredTable> tables, String name) {
    if (!tables.containsKey(name)) {
      throw backup.damaged("it has a table that Muster does not know", null);
    }
    return tables.get(name);
  }

  /** A Muster that starts on this server meanwhile waits until all of it is there. */
  private void keepOthersOut(Handle handle, Set<String> tables) {
    if (!address.isEmbedded()) {
      handle.execute("lock table " + String.join(", ", tables) + " in exclusive mode");
    }
  }

  /**
   * What waited when the backup was written may have been sent since, so it is looked for first.
   */
  private void doubtWhatWaited(Handle handle) {
    handle
        .createUpdate(
            """
            update outbox set state = 'SENDING', claimed = coalesce(claimed, :written)
             where state in ('WAITING', 'SENDING')
            """)
        .bind("written", backup.header().written())
        .execute();
  }

  /** Puts the rows of one table in. */
  private final class Filling implements BackupReading.Rows {
    private static final int AT_ONCE = 200;

    private final StoredTable table;
    private final Map<String, Long> inserted;
    private final PreparedBatch batch;
    private final Set<String> known = new HashSet<>();

    Filling(Handle handle, StoredTable table, Map<String, Long> inserted) {
      this.table = table;
      this.inserted = inserted;
      this.batch = handle.prepareBatch(table.insert());
      table.columns().forEach(column -> known.add(column.name()));
      inserted.put(table.name(), 0L);
    }

    @Override
    public void next(JsonNode row) {
      row.fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  throw backup.damaged("it has a column that Muster does not know", null);
                }
              });
      List<StoredColumn> columns = table.columns();
      try {
        for (int position = 0; position < columns.size(); position++) {
          batch.bind(position, columns.get(position).read(row));
        }
      } catch (DateTimeException e) {
        throw backup.damaged("it has a time that is none", e);
      }
      batch.add();
      inserted.merge(table.name(), 1L, Long::sum);
      if (batch.size() == AT_ONCE) {
        insert();
      }
    }

    @Override
    public void end() {
      insert();
      batch.close();
    }

    private void insert() {
      try {
        int[] unused = batch.execute();
      } catch (JdbiException e) {
        throw backup.damaged("rows of " + table.name() + " do not fit", e);
      }
    }
  }
}
