package muster.database;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table as the database describes it, so that a backup holds whatever a later migration adds
 * without being told of it.
 */
record StoredTable(String name, List<StoredColumn> columns) {
  /** Leases are the business of processes that are gone when a backup is restored. */
  private static final String LEASES = "lane";

  private static final String MIGRATIONS = "flyway_schema_history";

  /** Follows from the migrations, which run before anything is filled in. */
  private static final String FLOOR = "schema_floor";

  /** Every table with something to keep, in the order of their names. */
  static List<StoredTable> all(Handle handle) {
    return handle
        .createQuery(
            """
            select table_name
              from information_schema.tables
             where table_schema = current_schema and table_type = 'BASE TABLE'
               and table_name not in (:migrations, :floor, :leases)
             order by table_name
            """)
        .bind("migrations", MIGRATIONS)
        .bind("floor", FLOOR)
        .bind("leases", LEASES)
        .mapTo(String.class)
        .list()
        .stream()
        .map(name -> new StoredTable(name, StoredColumn.of(handle, name)))
        .toList();
  }

  long rows(Handle handle) {
    return handle.createQuery("select count(*) from " + name).mapTo(Long.class).one();
  }

  /** The column that numbers its rows itself, if there is one. */
  Optional<String> identity() {
    return columns.stream().filter(StoredColumn::isIdentity).map(StoredColumn::name).findFirst();
  }

  /** Rows in the order of their first columns, which is that of the primary key. */
  String select() {
    return "select " + names() + " from " + name + " order by " + columns.getFirst().name();
  }

  /** One row, whose values go in by position; what it was numbered stays. */
  String insert() {
    return "insert into %s (%s)%s values (%s)"
        .formatted(
            name,
            names(),
            identity().isPresent() ? " overriding system value" : "",
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  private String names() {
    return columns.stream().map(StoredColumn::name).collect(Collectors.joining(", "));
  }
}
