package muster.slack;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many things were begun and have not ended. */
final class UnderWay {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int count;

  void begun() {
    change(1);
  }

  void ended() {
    change(-1);
  }

  private void change(int by) {
    lock.lock();
    try {
      count += by;
      none.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until everything begun has ended; false if that took too long. */
  boolean awaitNone(Duration most) throws InterruptedException {
    long left = most.toNanos();
    lock.lock();
    try {
      while (count > 0 && left > 0) {
        left = none.awaitNanos(left);
      }
      return count == 0;
    } finally {
      lock.unlock();
    }
  }
}
