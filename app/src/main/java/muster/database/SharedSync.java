package muster.database;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets commits that happen at the same time share one sync of the device. Whoever calls {@link
 * #await} returns only after a sync that began after the call.
 */
final class SharedSync {
  private final Runnable sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private long asked;
  private long done;
  private boolean running;

  SharedSync(Runnable sync) {
    this.sync = sync;
  }

  void await() {
    lock.lock();
    try {
      long mine = ++asked;
      while (done < mine) {
        if (running) {
          finished.awaitUninterruptibly();
        } else {
          syncAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Syncs for everyone who has asked so far, with the lock released meanwhile. */
  private void syncAll() {
    running = true;
    long covers = asked;
    lock.unlock();
    boolean synced = false;
    try {
      sync.run();
      synced = true;
    } finally {
      lock.lock();
      running = false;
      if (synced) {
        done = covers;
      }
      finished.signalAll();
    }
  }
}
