package muster.flow;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Transactions that keep wanting the same place in a log take turns before they take a connection.
 * Otherwise a rush on one incident would keep all connections of a shared database waiting for that
 * one row, and everybody else without.
 */
final class Turns {
  /** Two incidents that share one only wait for each other while both are rushed. */
  private static final int PLACES = 64;

  private final List<ReentrantLock> places =
      Stream.generate(() -> new ReentrantLock(true)).limit(PLACES).toList();

  /**
   * Runs the transaction until it wins its place.
   *
   * @param about what it wants a place in the log of, as far as that is known
   */
  <T> T retried(String about, Supplier<T> transaction) {
    ReentrantLock place = places.get(Math.floorMod(about.hashCode(), PLACES));
    if (!place.isLocked()) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (!Conflict.isConflict(e)) {
          throw e;
        }
      }
    }
    place.lock();
    try {
      return Conflict.retried(transaction);
    } finally {
      place.unlock();
    }
  }
}
