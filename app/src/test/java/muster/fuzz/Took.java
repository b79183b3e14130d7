package muster.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How much of a processor something takes at most; waiting for others' work does not count. */
final class Took {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Took() {}

  static void atMost(Duration longest, Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    if (took.compareTo(longest) > 0) {
      throw new AssertionError("it took " + took);
    }
  }
}
