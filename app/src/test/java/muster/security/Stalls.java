package muster.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How long this machine did nothing for us, because it was busy with something else. */
final class Stalls implements AutoCloseable {
  private static final long TICK = Duration.ofMillis(10).toNanos();

  private final AtomicLong lost = new AtomicLong();
  private final Thread ticking = Thread.ofPlatform().daemon().start(this::tick);

  private void tick() {
    while (!Thread.currentThread().isInterrupted()) {
      long before = System.nanoTime();
      LockSupport.parkNanos(TICK);
      lost.addAndGet(System.nanoTime() - before - TICK);
    }
  }

  long lostNanos() {
    return lost.get();
  }

  @Override
  public void close() {
    ticking.interrupt();
  }
}
