package muster.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one place where transactions begin and end. What {@link #write} returned survives kill -9 and
 * loss of power: on H2 the file is synced before it returns, which is not H2's default.
 */
public final class Database implements AutoCloseable {
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
    settings.setMaximumPoolSize(16);
    settings.setConnectionTimeout(2_500);
    settings.setInitializationFailTimeout(2_500);
    settings.setAutoCommit(true);
    return settings;
  }

  /** Runs the work in one transaction; when this returns, what it wrote is durable. */
  public <T> T write(Function<Handle, T> work) {
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

  /** Runs the work on one connection; it must not write. */
  public <T> T read(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  @Override
  public void close() {
    if (address.isFile()) {
      oneWriter.lock();
      try {
        jdbi.useHandle(handle -> handle.execute("shutdown compact"));
      } finally {
        oneWriter.unlock();
        pool.close();
      }
    } else {
      pool.close();
    }
  }
}
