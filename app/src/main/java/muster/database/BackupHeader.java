package muster.database;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.incident.IncidentId;
import org.jdbi.v3.core.Handle;

/**
 * What stands first in a backup.
 *
 * @param muster the version of the format
 * @param schema the version of the tables
 * @param rows how many rows each table has
 * @param identities the number each table that numbers its rows gives next
 * @param nextIncident the number the next incident gets
 */
record BackupHeader(
    int muster,
    String schema,
    Instant written,
    Map<String, Long> rows,
    Map<String, Long> identities,
    long nextIncident) {
  static final String ENTRY = "muster.json";
  static final int FORMAT = 1;

  BackupHeader {
    rows = new TreeMap<>(rows);
    identities = new TreeMap<>(identities);
  }

  static BackupHeader of(Handle handle, List<StoredTable> tables, String schema, Instant now) {
    Map<String, Long> rows = new TreeMap<>();
    Map<String, Long> identities = new TreeMap<>();
    for (StoredTable table : tables) {
      rows.put(table.name(), table.rows(handle));
      table
          .identity()
          .ifPresent(column -> identities.put(table.name(), next(handle, column, table.name())));
    }
    long nextIncident =
        Math.max(
            Math.max(next(handle, "number", "incident"), next(handle, "incident", "fact")),
            deleted(handle, tables) + 1);
    return new BackupHeader(FORMAT, schema, now, rows, identities, nextIncident);
  }

  /** The highest number of those that were deleted, which is never given again; 0 without any. */
  private static long deleted(Handle handle, List<StoredTable> tables) {
    if (tables.stream().noneMatch(table -> table.name().equals("audit"))) {
      return 0;
    }
    return handle
        .createQuery("select distinct subject from audit where subject like 'INC-%'")
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(subject -> IncidentId.readNumber(subject).stream())
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static long next(Handle handle, String column, String table) {
    Optional<Long> highest =
        handle.createQuery("select max(" + column + ") from " + table).mapTo(Long.class).findOne();
    return highest.orElse(0L) + 1;
  }
}
