package muster.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A column as the database describes it, and how its values are written down.
 *
 * @param isIdentity whether the database numbers the rows in it
 */
record StoredColumn(String name, Kind kind, boolean isIdentity) {
  /** What both databases hold alike. */
  enum Kind {
    TEXT,
    NUMBER,
    YES_OR_NO,
    TIME;

    static Kind of(String type) {
      return switch (type) {
        case "text", "character varying", "character large object" -> TEXT;
        case "smallint", "integer", "bigint" -> NUMBER;
        case "boolean" -> YES_OR_NO;
        case "timestamp with time zone" -> TIME;
        default -> throw new IllegalStateException("A backup does not know columns of " + type);
      };
    }
  }

  static List<StoredColumn> of(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select column_name, lower(data_type) as data_type, is_identity
              from information_schema.columns
             where table_schema = current_schema and table_name = :table
             order by ordinal_position
            """)
        .bind("table", table)
        .map(
            (row, context) ->
                new StoredColumn(
                    row.getString("column_name"),
                    Kind.of(row.getString("data_type")),
                    "YES".equals(row.getString("is_identity"))))
        .list();
  }

  void write(ResultSet row, int position, JsonGenerator json) throws SQLException, IOException {
    json.writeFieldName(name);
    if (row.getObject(position) == null) {
      json.writeNull();
      return;
    }
    switch (kind) {
      case TEXT -> json.writeString(row.getString(position));
      case NUMBER -> json.writeNumber(row.getLong(position));
      case YES_OR_NO -> json.writeBoolean(row.getBoolean(position));
      case TIME ->
          json.writeString(row.getObject(position, OffsetDateTime.class).toInstant().toString());
    }
  }

  /** The value in this row, as the language has it; null where there is none. */
  Object value(ResultSet row) throws SQLException {
    if (row.getObject(name) == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> row.getString(name);
      case NUMBER -> row.getLong(name);
      case YES_OR_NO -> row.getBoolean(name);
      case TIME -> Times.read(row, name);
    };
  }

  /** The value in this row as the driver takes it; null where there is none. */
  Object read(JsonNode row) {
    JsonNode value = row.path(name);
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return switch (kind) {
      case TEXT -> value.textValue();
      case NUMBER -> value.longValue();
      case YES_OR_NO -> value.booleanValue();
      case TIME -> OffsetDateTime.ofInstant(Instant.parse(value.asText()), ZoneOffset.UTC);
    };
  }
}
