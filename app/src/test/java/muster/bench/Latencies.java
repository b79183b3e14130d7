package muster.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** How long something took, each time, at a steady rate; in nanoseconds, sorted. */
final class Latencies {
  private static final int WARM_UP_SECONDS = 4;

  private final long[] sorted;

  private Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  /** Does it so many times a second, not waiting for one to end before the next begins. */
  static Latencies of(int aSecond, int seconds, IntConsumer work) throws InterruptedException {
    measured(aSecond, WARM_UP_SECONDS, n -> work.accept(-1 - n));
    return new Latencies(measured(aSecond, seconds, work));
  }

  private static long[] measured(int aSecond, int seconds, IntConsumer work)
      throws InterruptedException {
    int times = aSecond * seconds;
    long[] nanos = new long[times];
    CountDownLatch left = new CountDownLatch(times);
    long start = System.nanoTime();
    for (int n = 0; n < times; n++) {
      int number = n;
      long due = start + n * (1_000_000_000L / aSecond);
      LockSupport.parkNanos(due - System.nanoTime());
      Thread.ofVirtual()
          .start(
              () -> {
                long began = System.nanoTime();
                work.accept(number);
                nanos[number] = System.nanoTime() - began;
                left.countDown();
              });
    }
    if (!left.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " of " + times + " did not end");
    }
    return nanos;
  }

  double millis(double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.2f ms, p99 %.2f ms, max %.2f ms (%d times)"
        .formatted(millis(0.5), millis(0.99), millis(1), sorted.length);
  }
}
