package muster.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import muster.database.DatabaseAddress;

/** A PostgreSQL whose commits are on the device when they return, unlike that of the tests. */
final class DurablePostgres implements AutoCloseable {
  private static final List<String> DURABLE = List.of("fsync", "synchronous_commit");

  private final EmbeddedPostgres server;

  private DurablePostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static DurablePostgres start() throws IOException {
    var builder = EmbeddedPostgres.builder();
    DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
    return new DurablePostgres(builder.start());
  }

  /** A new, empty database. */
  DatabaseAddress database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return DatabaseAddress.at(server.getJdbcUrl("postgres", name), "postgres", "");
  }

  /**
   * The settings that make a commit durable, as the server has them.
   *
   * @throws IllegalStateException if one of them is off
   */
  String settings() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      StringBuilder all = new StringBuilder();
      for (String setting : DURABLE) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !row.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is not on");
          }
        }
        all.append(setting).append("=on ");
      }
      return all.toString().strip();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
