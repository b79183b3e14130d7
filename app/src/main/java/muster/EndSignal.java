package muster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Told when the process shall end, and lets it end only after everything was closed. */
final class EndSignal implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private EndSignal() {}

  /** Listens for SIGINT and SIGTERM. Whoever opens anything closes this after all of it. */
  static EndSignal listen() {
    EndSignal signal = new EndSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::endAndWait));
    return signal;
  }

  /** Waits until the process shall end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** The same for at most so long; false if it may go on. */
  boolean await(Duration most) throws InterruptedException {
    return asked.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void endAndWait() {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
