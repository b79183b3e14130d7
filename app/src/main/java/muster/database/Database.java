package muster.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import muster.meters.Meters;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The one place where transactions begin and end. What {@link #write} returned survives kill -9 and
 * loss of power: on H2 the file is synced before it returns, which is not H2's default.
 */
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Slack takes far less than so many at once can write. */
  private static final int DELIVERIES = 4;

  private final DatabaseAddress address;
  private final Optional<EmbeddedFile> file;
  private final Pool pool;
  private final Jdbi jdbi;
  private final Growth growth;

  /**
   * H2's store is not a snapshot of all its maps at once, so its writers go one at a time. On a
   * server people write when they come, and deliveries are held to a few places, so that they
   * neither take people's processors nor make late what is due.
   */
  private final Precedence turns;

  private final Sharing sharing = new Sharing();
  private final SharedSync sync;

  private Database(DatabaseAddress address, Optional<EmbeddedFile> file, Pool pool) {
    this.address = address;
    this.file = file;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool::connection);
    this.turns = new Precedence(address.isEmbedded() ? 1 : DELIVERIES, System::nanoTime);
    this.sync = new SharedSync(() -> jdbi.useHandle(handle -> handle.execute("checkpoint sync")));
    this.growth = new Growth(size(), System::nanoTime);
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
    Database database = opened(address, Schema::migrate);
    if (address.isEmbedded()) {
      database.jdbi.useTransaction(handle -> new Lanes(handle).releaseAll());
    }
    return database;
  }

  /** Opens the database with the schema it has, be it old or none. */
  static Database openAsItIs(DatabaseAddress address) {
    return opened(address, Schema::refuseUnfit);
  }

  private static Database opened(DatabaseAddress address, Consumer<Schema> prepared) {
    Optional<EmbeddedFile> file = EmbeddedFile.hold(address);
    Pool pool = null;
    try {
      file.ifPresent(EmbeddedFile::requireWhole);
      boolean isNew = file.isPresent() && !file.get().exists();
      pool = Pool.open(address);
      Schema schema = new Schema(address, pool);
      if (file.isPresent() && !isNew && !schema.isThere()) {
        throw file.get().damaged(null);
      }
      prepared.accept(schema);
      return new Database(address, file, pool);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      file.ifPresent(EmbeddedFile::close);
      throw explained(e, address, file);
    }
  }

  private static DatabaseUnusable explained(
      RuntimeException problem, DatabaseAddress address, Optional<EmbeddedFile> file) {
    return file.isPresent() && address.isDamage(problem)
        ? file.get().damaged(problem)
        : address.explain(problem);
  }

  /**
   * Runs the work in one transaction; when this returns, what it wrote is durable.
   *
   * @throws DatabaseAway if the database does not answer; the work may have been done all the same
   */
  public <T> T write(Function<Handle, T> work) {
    return write(Turn.PEOPLE, work);
  }

  /** As {@link #write(Function)}, after those who go first. */
  public <T> T write(Turn turn, Function<Handle, T> work) {
    try {
      return written(turn, work);
    } catch (RuntimeException e) {
      throw DatabaseAway.of(e);
    }
  }

  private <T> T written(Turn turn, Function<Handle, T> work) {
    if (!address.isEmbedded()) {
      return turn == Turn.PEOPLE ? jdbi.inTransaction(work::apply) : inTurn(turn, work);
    }
    return sharing.withOthers(
        () -> {
          T result = inTurn(turn, work);
          growth.wrote();
          if (file.isPresent()) {
            synced();
          }
          return result;
        });
  }

  /** By now it is committed, so that no failure means that it was not. */
  private void synced() {
    try {
      sync.await();
    } catch (RuntimeException e) {
      throw DatabaseAway.afterCommit(e);
    }
  }

  /**
   * Runs the work on one connection; it must not write.
   *
   * @throws DatabaseAway if the database does not answer
   */
  public <T> T read(Function<Handle, T> work) {
    try {
      return sharing.withOthers(() -> jdbi.withHandle(work::apply));
    } catch (RuntimeException e) {
      throw DatabaseAway.whileReading(e);
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

  /**
   * Runs the work on one state of the data, however long it takes and whatever is written
   * meanwhile; it must not write. On an embedded database writers wait for it.
   *
   * @throws DatabaseAway if the database does not answer
   * @throws DatabaseUnusable if what is stored cannot be read
   */
  public <T> T snapshot(Function<Handle, T> work) {
    try {
      return address.isEmbedded()
          ? sharing.withOthers(() -> inTurn(Turn.PEOPLE, work))
          : jdbi.inTransaction(
              handle -> {
                handle.execute("set transaction isolation level repeatable read, read only");
                return work.apply(handle);
              });
    } catch (RuntimeException e) {
      throw address.isDamage(e) ? explained(e, address, file) : DatabaseAway.whileReading(e);
    }
  }

  private <T> T inTurn(Turn turn, Function<Handle, T> work) {
    return turns.in(turn, () -> jdbi.inTransaction(work::apply));
  }

  DatabaseAddress address() {
    return address;
  }

  /** From now on the connections, the embedded file and its compactions are measured. */
  public void measuredBy(Meters meters) {
    pool.measuredBy(meters, this::size);
  }

  Schema schema() {
    return new Schema(address, pool);
  }

  /** Bytes the embedded file takes; 0 where there is none. */
  long size() {
    return file.map(EmbeddedFile::size).orElse(0L);
  }

  /** Copies the embedded file as it stands, while others read and write. */
  void copyTo(Path zip) {
    String name = zip.toAbsolutePath().toString();
    sharing.withOthers(() -> jdbi.withHandle(handle -> handle.execute("backup to ?", name)));
  }

  /**
   * Compacts the embedded file if it has grown enough; to be called once a minute. Readers and
   * writers wait meanwhile, and see nothing else of it.
   */
  public void tidy() {
    if (file.isPresent() && growth.isWorthIt(size())) {
      compact();
    }
  }

  /** Leaves nothing in an embedded file of what was deleted; false as {@link #compact}. */
  public boolean shrink() {
    return file.isEmpty() || compact();
  }

  /** False if somebody would not let go of the file for a second, for which all others waited. */
  boolean compact() {
    return sharing.alone(
        () -> {
          pool.compact();
          file.ifPresent(EmbeddedFile::syncFolder);
          growth.compactedTo(size());
        },
        PATIENCE);
  }

  /** Waits for everyone under way, then leaves the embedded file small. */
  @Override
  public void close() {
    try {
      sharing.alone(
          () -> {
            if (file.isPresent() && growth.anyWritten()) {
              pool.shutDown();
            }
          });
    } finally {
      pool.close();
      file.ifPresent(EmbeddedFile::close);
    }
  }
}
