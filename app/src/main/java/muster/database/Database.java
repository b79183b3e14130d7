package muster.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The one place where transactions begin and end. What {@link #write} returned survives kill -9 and
 * loss of power: on H2 the file is synced before it returns, which is not H2's default.
 */
public final class Database implements AutoCloseable {
  private static final int H2_CLOSED = 90121;

  /** Three nodes stay below what PostgreSQL allows unless told otherwise. */
  private static final int CONNECTIONS = 24;

  private final DatabaseAddress address;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  /** H2's store is not a snapshot of all its maps at once, so its writers go one at a time. */
  private final Lock oneWriter = new ReentrantLock();

  private final SharedSync sync;

  private Database(DatabaseAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.sync = new SharedSync(() -> jdbi.useHandle(handle -> handle.execute("checkpoint sync")));
    Times.register(jdbi);
    // Otherwise whatever was bound, titles of private incidents included, is part of the message.
    jdbi.configure(StatementExceptions.class, e -> e.setMessageRendering(MessageRendering.NONE));
  }

  /**
   * Opens the database and brings its schema up to date.
   *
   * @throws DatabaseUnusable with a sentence for the operator
   */
  public static Database open(DatabaseAddress address) {
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(settings(address));
      Schema.migrate(pool);
      Database database = new Database(address, pool);
      if (address.isEmbedded()) {
        database.write(
            handle -> {
              new Lanes(handle).releaseAll();
              return null;
            });
      }
      return database;
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw address.explain(e);
    }
  }

  private static HikariConfig settings(DatabaseAddress address) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(address.jdbcUrl());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
    settings.setPoolName("database");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setConnectionTimeout(2_000);
    settings.setValidationTimeout(1_000);
    settings.setInitializationFailTimeout(2_500);
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

  /**
   * Runs the work in one transaction; when this returns, what it wrote is durable.
   *
   * @throws DatabaseAway if the database does not answer; the work may have been done all the same
   */
  public <T> T write(Function<Handle, T> work) {
    try {
      return written(work);
    } catch (RuntimeException e) {
      throw DatabaseAway.of(e);
    }
  }

  private <T> T written(Function<Handle, T> work) {
    if (!address.isEmbedded()) {
      return jdbi.inTransaction(work::apply);
    }
    T result;
    oneWriter.lock();
    try {
      result = jdbi.inTransaction(work::apply);
    } finally {
      oneWriter.unlock();
    }
    if (address.isFile()) {
      sync.await();
    }
    return result;
  }

  /**
   * Runs the work on one connection; it must not write.
   *
   * @throws DatabaseAway if the database does not answer
   */
  public <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (RuntimeException e) {
      throw DatabaseAway.of(e);
    }
  }

  /** Whether other processes may work on it at the same time. */
  public boolean isShared() {
    return !address.isEmbedded();
  }

  /** What time it is where the data is. */
  public Instant now() {
    return read(
        handle -> handle.createQuery("select current_timestamp").mapTo(Instant.class).one());
  }

  /** Waits for the last writer, then leaves the embedded file small. */
  @Override
  public void close() {
    oneWriter.lock();
    try {
      if (address.isFile()) {
        compact();
      }
    } finally {
      oneWriter.unlock();
      pool.close();
    }
  }

  /** Plain JDBC: the statement ends its own connection, about which Jdbi would complain. */
  private void compact() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    } catch (SQLException e) {
      if (e.getErrorCode() != H2_CLOSED) {
        throw new DatabaseUnusable("The database could not be compacted: " + e.getMessage(), e);
      }
    }
  }
}
