package muster.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import muster.database.DatabaseAddress;

/** Keeps every request of a PostgreSQL waiting in the middle of its transaction, until closed. */
final class HeldInbox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  private final Connection holding;
  private final Connection watching;

  HeldInbox(DatabaseAddress address) throws SQLException {
    watching = connection(address);
    holding = connection(address);
    holding.setAutoCommit(false);
    try (Statement statement = holding.createStatement()) {
      statement.execute("lock table inbox in exclusive mode");
    }
  }

  static Connection connection(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Waits until so many requests have come that far. */
  void await(int count) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (number(watching, WAITING) < count) {
      assertTrue(System.nanoTime() < until, "the requests have not come as far");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  @Override
  public void close() throws SQLException {
    holding.rollback();
    holding.close();
    watching.close();
  }
}
