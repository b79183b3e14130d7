package muster.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The connections; those to an embedded file are made anew once it was compacted. */
final class Pool implements AutoCloseable {
  private static final int H2_CLOSED = 90121;
  private static final int FAIL_AFTER = 2_500;

  /** Three nodes stay below what PostgreSQL allows unless told otherwise. */
  private static final int CONNECTIONS = 24;

  private static final int MIGRATING = 3;

  private final DatabaseAddress address;
  private volatile HikariDataSource connections;

  private Pool(DatabaseAddress address) {
    this.address = address;
    connections = new HikariDataSource(settings(address, FAIL_AFTER));
  }

  /** Throws whatever the driver says if no connection can be made. */
  static Pool open(DatabaseAddress address) {
    return new Pool(address);
  }

  /**
   * Hands over connections to change the tables with. A change may take long, but waits for a lock
   * only so briefly that those who queue behind it still answer in time.
   */
  void migrating(Consumer<DataSource> change) {
    if (address.isEmbedded()) {
      change.accept(connections);
      return;
    }
    HikariConfig settings = settings(address, FAIL_AFTER);
    settings.setPoolName("migration");
    settings.setMaximumPoolSize(MIGRATING);
    settings.addDataSourceProperty("socketTimeout", "0");
    settings.setConnectionInitSql("set lock_timeout = '1s'");
    try (HikariDataSource own = new HikariDataSource(settings)) {
      change.accept(own);
    }
  }

  private static HikariConfig settings(DatabaseAddress address, int failAfter) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(address.jdbcUrl());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
    settings.setPoolName("database");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setConnectionTimeout(2_000);
    settings.setValidationTimeout(1_000);
    settings.setInitializationFailTimeout(failAfter);
    if (!address.isEmbedded()) {
      // A connection that went silent must end some time, and no error may quote what was written.
      settings.addDataSourceProperty("connectTimeout", "2");
      settings.addDataSourceProperty("socketTimeout", "20");
      settings.addDataSourceProperty("tcpKeepAlive", "true");
      settings.addDataSourceProperty("logServerErrorDetail", "false");
    }
    settings.setAutoCommit(true);
    return settings;
  }

  DataSource source() {
    return connections;
  }

  Connection connection() throws SQLException {
    return connections.getConnection();
  }

  /**
   * Closes the embedded database and opens it again, small. Nobody may use a connection meanwhile.
   * Should it not open at once, each later use tries again.
   */
  void compact() {
    try {
      shutDown();
    } finally {
      connections.close();
      connections = new HikariDataSource(settings(address, -1));
    }
  }

  /** Plain JDBC: the statement ends its own connection, about which Jdbi would complain. */
  void shutDown() {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    } catch (SQLException e) {
      if (e.getErrorCode() != H2_CLOSED) {
        throw new DatabaseUnusable("The database could not be compacted: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
