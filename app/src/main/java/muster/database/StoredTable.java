package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return withLeases(handle).stream().filter(table -> !table.name().equals(LEASES)).toList();
  }

  /** The same, and the leases, which name lanes. */
  static List<StoredTable> withLeases(Handle handle) {
    return handle
        .createQuery(
            """
            select table_name
              from information_schema.tables
             where table_schema = current_schema and table_type = 'BASE TABLE'
               and table_name not in (:migrations, :floor)
             order by table_name
            """)
        .bind("migrations", MIGRATIONS)
        .bind("floor", FLOOR)
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

  /** The column that says which incident a row belongs to, if there is one. */
  Optional<String> incident() {
    String column = name.equals("incident") ? "number" : "incident";
    return columns.stream().map(StoredColumn::name).filter(column::equals).findFirst();
  }

  /** The columns of the primary key, which every table has. */
  List<String> key(Handle handle) {
    return handle
        .createQuery(
            """
            select k.column_name
              from information_schema.table_constraints c
              join information_schema.key_column_usage k
                on k.constraint_name = c.constraint_name and k.table_schema = c.table_schema
               and k.table_name = c.table_name
             where c.table_schema = current_schema and c.table_name = :table
               and c.constraint_type = 'PRIMARY KEY'
             order by k.ordinal_position
            """)
        .bind("table", name)
        .mapTo(String.class)
        .list();
  }

  /** A row of {@link #names}, by column. */
  Map<String, Object> values(ResultSet row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (StoredColumn column : columns) {
      values.put(column.name(), column.value(row));
    }
    return values;
  }

  String names() {
    return columns.stream().map(StoredColumn::name).collect(Collectors.joining(", "));
  }
}
