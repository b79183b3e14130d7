package muster.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Deadlines;
import org.jdbi.v3.core.Handle;

/**
 * How Muster stands, for whoever watches over it. The database is asked once at a time, and waited
 * for only briefly, so that an answer comes while it is away.
 */
public final class Standing {
  /** Longer than a connection is waited for, and much shorter than Prometheus waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Database database;
  private final InstantSource clock;
  private final BooleanSupplier connected;
  private FutureTask<Look> underWay;

  /**
   * @param clock the product's
   * @param connected whether Slack is connected
   */
  public Standing(Database database, InstantSource clock, BooleanSupplier connected) {
    this.database = database;
    this.clock = clock;
    this.connected = connected;
  }

  /**
   * What the database said.
   *
   * @param waiting what Slack was asked for and has not done
   * @param due how many things are due and not done
   * @param at when it was asked
   */
  record Look(Optional<Backlog> waiting, int due, Instant at) {
    int depth() {
      return waiting.map(Backlog::rows).orElse(0);
    }

    double oldestSeconds() {
      return waiting
          .map(backlog -> Duration.between(backlog.oldest(), at).toMillis() / 1000.0)
          .orElse(0.0);
    }
  }

  boolean isConnected() {
    return connected.getAsBoolean();
  }

  /** What the database says; empty while it does not answer. */
  Optional<Look> look() {
    try {
      return Optional.of(asked().get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException away) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whoever asks while others wait for an answer gets the same one. */
  private synchronized Future<Look> asked() {
    if (underWay == null || underWay.isDone()) {
      underWay = new FutureTask<>(() -> database.read(this::read));
      Thread.startVirtualThread(underWay);
    }
    return underWay;
  }

  private Look read(Handle handle) {
    Instant now = clock.instant();
    return new Look(Backlog.ofEverything(handle), new Deadlines(handle).dueBy(now), now);
  }
}
