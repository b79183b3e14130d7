package muster.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** How long something took, each time, at a steady rate; in nanoseconds, sorted. */
final class Latencies {
  static final Latencies NONE = new Latencies(LongStream.empty());

  private final long[] sorted;

  private Latencies(LongStream nanos) {
    sorted = nanos.sorted().toArray();
  }

  /** Does it so many times a second, not waiting for one to end before the next begins. */
  static Latencies round(int aSecond, int seconds, IntConsumer work) throws InterruptedException {
    int times = aSecond * seconds;
    long[] nanos = new long[times];
    CountDownLatch left = new CountDownLatch(times);
    long start = System.nanoTime();
    for (int n = 0; n < times; n++) {
      int number = n;
      LockSupport.parkNanos(start + n * (1_000_000_000L / aSecond) - System.nanoTime());
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
    return new Latencies(LongStream.of(nanos));
  }

  /** These and those of another round. */
  Latencies and(Latencies other) {
    return new Latencies(LongStream.concat(Arrays.stream(sorted), Arrays.stream(other.sorted)));
  }

  /** What this share of them stayed within. */
  double millis(double share) {
    int within = (int) Math.ceil(sorted.length * share);
    return sorted[Math.max(1, within) - 1] / 1e6;
  }

  int times() {
    return sorted.length;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %7.2f ms, p99 %7.2f ms, max %7.2f ms (%d times)",
        millis(0.5),
        millis(0.99),
        millis(1),
        sorted.length);
  }
}
