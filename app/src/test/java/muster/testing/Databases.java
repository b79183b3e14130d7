package muster.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.leak.Planted;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Named;

/** Databases to test on: the same SQL must run on all of them. */
public final class Databases {
  /** One real PostgreSQL for the whole test run, started when first asked for. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Databases() {}

  /** A new, empty database of each kind. */
  public static Stream<Named<DatabaseAddress>> each() {
    return Stream.of(Named.of("H2", inMemory()), Named.of("PostgreSQL", postgres()));
  }

  public static DatabaseAddress inMemory() {
    return DatabaseAddress.inMemory("test-" + UUID.randomUUID());
  }

  /** Forgets everything in a database in memory; numbers begin again. */
  public static void empty(Database database) {
    database.write(
        handle -> {
          handle.execute("set referential_integrity false");
          for (String table : tables(handle)) {
            handle.execute("truncate table " + table);
          }
          handle.execute("alter sequence incident_number restart with 1");
          return null;
        });
  }

  /** The tables that hold what people did. */
  public static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            """
            select table_name from information_schema.tables
             where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'
            """)
        .mapTo(String.class)
        .list();
  }

  public static DatabaseAddress file(Path folder) {
    return DatabaseAddress.in(folder);
  }

  /** A new, empty database on the shared server. */
  public static DatabaseAddress postgres() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return DatabaseAddress.at(
        Postgres.SERVER.getJdbcUrl("postgres", name), "postgres", Planted.DATABASE_PASSWORD);
  }
}
