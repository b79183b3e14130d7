package muster.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import muster.database.Database;
import org.jdbi.v3.core.Handle;

/** Looks through every column of every table, as the database itself describes them. */
final class Everywhere {
  private Everywhere() {}

  /** The columns in which the word stands by itself, as table.column. */
  static Set<String> columnsWith(Database database, String word) {
    Pattern alone = Pattern.compile("(?<![A-Za-z0-9])" + word + "(?![A-Za-z0-9])");
    TreeSet<String> found = new TreeSet<>();
    database.read(
        handle -> {
          columns(handle)
              .forEach(
                  (table, columns) -> {
                    for (String column : columns) {
                      handle
                          .createQuery(
                              "select cast(\"%s\" as text) from \"%s\"".formatted(column, table))
                          .mapTo(String.class)
                          .list()
                          .stream()
                          .filter(value -> value != null && alone.matcher(value).find())
                          .forEach(value -> found.add(table + "." + column));
                    }
                  });
          return null;
        });
    return found;
  }

  /** The tables with rows of an incident. */
  static Set<String> tablesWith(Database database, int incident) {
    TreeSet<String> found = new TreeSet<>();
    database.read(
        handle -> {
          for (Map.Entry<String, List<String>> table : columns(handle).entrySet()) {
            String column = table.getKey().equals("incident") ? "number" : "incident";
            if (table.getValue().contains(column)
                && handle
                        .createQuery(
                            "select count(*) from \"%s\" where \"%s\" = :number"
                                .formatted(table.getKey(), column))
                        .bind("number", incident)
                        .mapTo(Integer.class)
                        .one()
                    > 0) {
              found.add(table.getKey());
            }
          }
          return null;
        });
    return found;
  }

  /** All rows of an incident, as text. */
  static List<String> rowsOf(Database database, int incident) {
    List<String> rows = new ArrayList<>();
    database.read(
        handle -> {
          columns(handle)
              .forEach(
                  (table, columns) -> {
                    String column = table.equals("incident") ? "number" : "incident";
                    if (columns.contains(column)) {
                      handle
                          .createQuery(
                              "select * from \"%s\" where \"%s\" = :number"
                                  .formatted(table, column))
                          .bind("number", incident)
                          .mapToMap()
                          .forEach(row -> rows.add(table + " " + row));
                    }
                  });
          return null;
        });
    return rows.stream().sorted().toList();
  }

  /** Puts a row of the incident in, with whatever its columns take. */
  static void insertAnything(Handle handle, String table, int incident) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    handle
        .createQuery(
            """
            select column_name, lower(data_type) as data_type
              from information_schema.columns
             where table_schema = current_schema and table_name = :table
               and is_identity = 'NO' and is_nullable = 'NO'
            """)
        .bind("table", table)
        .map(
            (row, context) -> {
              String name = row.getString("column_name");
              names.add(name);
              values.add(
                  name.equals("incident")
                      ? String.valueOf(incident)
                      : switch (row.getString("data_type")) {
                        case "integer", "bigint", "smallint" -> "7";
                        case "boolean" -> "false";
                        case "timestamp with time zone" -> "current_timestamp";
                        default -> "'anything'";
                      });
              return name;
            })
        .list();
    handle.execute(
        "insert into %s (%s) values (%s)"
            .formatted(table, String.join(", ", names), String.join(", ", values)));
  }

  /** The tables that can have rows of an incident. */
  static Set<String> tablesOfIncidents(Database database) {
    return database.read(
        handle -> {
          TreeSet<String> tables = new TreeSet<>();
          columns(handle)
              .forEach(
                  (table, columns) -> {
                    if (columns.contains("incident") || table.equals("incident")) {
                      tables.add(table);
                    }
                  });
          return tables;
        });
  }

  private static Map<String, List<String>> columns(Handle handle) {
    Map<String, List<String>> tables = new TreeMap<>();
    handle
        .createQuery(
            """
            select table_name, column_name
              from information_schema.columns
             where table_schema = current_schema and table_name <> 'flyway_schema_history'
             order by table_name, ordinal_position
            """)
        .map(
            (row, context) ->
                tables
                    .computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>())
                    .add(row.getString("column_name")))
        .list();
    return tables;
  }
}
