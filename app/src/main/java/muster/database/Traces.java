package muster.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import muster.database.StoredColumn.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Where people stand, in every column of text that the database has, also in those of tables that a
 * later migration adds. What copied files hold inside is not looked at.
 */
public final class Traces {
  /**
   * A row in which somebody stands.
   *
   * @param values by column
   */
  public record Found(String table, Map<String, Object> values) {}

  private final Handle handle;
  private final Renaming people;
  private final List<StoredTable> tables;

  /** Looks for those whom the renaming renames. */
  public Traces(Handle handle, Renaming people) {
    this.handle = handle;
    this.people = people;
    this.tables =
        StoredTable.withLeases(handle).stream()
            .filter(table -> !table.name().equals(Removals.TABLE))
            .toList();
  }

  /** The incidents with a row in which one of them stands. */
  public List<Integer> incidents() {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (StoredTable table : tables) {
      table
          .incident()
          .ifPresent(
              column ->
                  rows(
                      table,
                      Optional.empty(),
                      row -> {
                        if (row.get(column) != null) {
                          numbers.add(((Number) row.get(column)).intValue());
                        }
                      }));
    }
    return List.copyOf(numbers);
  }

  /** Every row in which one of them stands, table by table. */
  public void each(Consumer<Found> found) {
    tables.forEach(
        table -> rows(table, Optional.empty(), row -> found.accept(new Found(table.name(), row))));
  }

  /** Renames them in all rows of one incident; how many rows that were. */
  public int renameIn(int incident) {
    return tables.stream()
        .filter(table -> table.incident().isPresent())
        .mapToInt(table -> rename(table, Optional.of(incident)))
        .sum();
  }

  /** Renames them in all rows that belong to no incident, and to any; how many rows that were. */
  public int rename() {
    return tables.stream().mapToInt(table -> rename(table, Optional.empty())).sum();
  }

  private int rename(StoredTable table, Optional<Integer> incident) {
    List<Map<String, Object>> found = new ArrayList<>();
    rows(table, incident, found::add);
    List<String> key = table.key(handle);
    found.forEach(row -> rename(table, key, row));
    return found.size();
  }

  private void rename(StoredTable table, List<String> key, Map<String, Object> row) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String column : texts(table)) {
      if (row.get(column) instanceof String text && people.isIn(text)) {
        changed.put(column, people.in(text));
      }
    }
    if (key.stream().anyMatch(changed::containsKey)) {
      // A removal that was cut off renamed what stood there, and they have acted again since.
      Map<String, Object> after = new LinkedHashMap<>(row);
      after.putAll(changed);
      delete(table, key, after);
    }
    var update =
        handle.createUpdate(
            "update %s set %s where %s"
                .formatted(
                    table.name(),
                    assignments(changed.keySet().stream().toList(), "new_", ", "),
                    assignments(key, "old_", " and ")));
    changed.forEach((column, text) -> update.bind("new_" + column, text));
    key.forEach(column -> update.bind("old_" + column, row.get(column)));
    update.execute();
  }

  private void delete(StoredTable table, List<String> key, Map<String, Object> row) {
    var delete =
        handle.createUpdate(
            "delete from %s where %s".formatted(table.name(), assignments(key, "key_", " and ")));
    key.forEach(column -> delete.bind("key_" + column, row.get(column)));
    delete.execute();
  }

  private static String assignments(List<String> columns, String prefix, String between) {
    return columns.stream()
        .map(column -> column + " = :" + prefix + column)
        .collect(Collectors.joining(between));
  }

  private static List<String> texts(StoredTable table) {
    return table.columns().stream()
        .filter(column -> column.kind() == Kind.TEXT)
        .map(StoredColumn::name)
        .filter(column -> !(table.name().equals("attachment") && column.equals("content")))
        .toList();
  }

  /** The rows in which one of them stands as a word of its own. */
  private void rows(
      StoredTable table, Optional<Integer> incident, Consumer<Map<String, Object>> found) {
    List<String> texts = texts(table);
    if (texts.isEmpty()) {
      return;
    }
    List<String> ids = people.instead().keySet().stream().sorted().toList();
    List<String> likes = new ArrayList<>();
    for (String column : texts) {
      for (int each = 0; each < ids.size(); each++) {
        likes.add(column + " like :id" + each);
      }
    }
    String only =
        incident.map(n -> table.incident().orElseThrow() + " = :incident and ").orElse("");
    Query query =
        handle.createQuery(
            "select %s from %s where %s(%s)"
                .formatted(table.names(), table.name(), only, String.join(" or ", likes)));
    incident.ifPresent(number -> query.bind("incident", number));
    for (int each = 0; each < ids.size(); each++) {
      query.bind("id" + each, "%" + ids.get(each) + "%");
    }
    query.setFetchSize(500).map((row, context) -> table.values(row)).stream()
        .filter(row -> texts.stream().anyMatch(column -> stands(row.get(column))))
        .forEach(found);
  }

  private boolean stands(Object value) {
    return value instanceof String text && people.isIn(text);
  }
}
