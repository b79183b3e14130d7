package muster.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The embedded file is used by many at once, or by one alone, such as whoever compacts it. */
final class Sharing {
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  /** Runs the work beside that of others, and never beside that of one who is alone. */
  <T> T withOthers(Supplier<T> work) {
    gate.readLock().lock();
    try {
      return work.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Waits for everyone under way and holds back all others until the work is done. */
  void alone(Runnable work) {
    gate.writeLock().lock();
    try {
      work.run();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** The same; false, with nothing done, if somebody under way took longer than this. */
  boolean alone(Runnable work, Duration patience) {
    if (!isFree(patience)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      gate.writeLock().unlock();
    }
  }

  private boolean isFree(Duration patience) {
    try {
      return gate.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
