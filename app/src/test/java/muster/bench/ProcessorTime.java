package muster.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long the processors worked for this process: what a busy machine beside it does not change.
 */
final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long began;
  private long spent;
  private long times;

  void begins() {
    began = SYSTEM.getProcessCpuTime();
  }

  /** So many times something was done since it began. */
  void ends(int done) {
    spent += SYSTEM.getProcessCpuTime() - began;
    times += done;
  }

  double millisEach() {
    return spent / 1e6 / Math.max(1, times);
  }
}
