package muster.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decides when the embedded file is worth compacting: H2 writes every commit to new blocks and,
 * with the settings that keep commits whole, seldom uses an old one again.
 */
final class Growth {
  private static final long LEAST = 64L << 20;
  private static final long QUIET = Duration.ofSeconds(10).toNanos();

  /** The pulse beats in quiet moments too, so that a write or two are not yet work. */
  private static final int FEW = 4;

  private static final int PATIENCE = 10;

  private final LongSupplier nanoTime;
  private final long[] newest = new long[FEW];
  private long writes;
  private long compacted;
  private int asked;

  /**
   * How the file stands when it is opened: a small one counts as compacted, and of a large one
   * nobody knows how much of it a killed process left behind.
   */
  Growth(long size, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    compacted = size < LEAST ? size : 0;
  }

  synchronized void wrote() {
    newest[(int) (writes++ % FEW)] = nanoTime.getAsLong();
  }

  /** Whether anything was written since the file was opened. */
  synchronized boolean anyWritten() {
    return writes > 0;
  }

  /**
   * Whether to compact now. Asked in turn while the file is large enough, this waits for a quiet
   * moment only so often.
   */
  synchronized boolean isWorthIt(long size) {
    if (size - compacted <= Math.max(LEAST, compacted)) {
      asked = 0;
      return false;
    }
    return isQuiet() || ++asked >= PATIENCE;
  }

  private boolean isQuiet() {
    return writes < FEW || nanoTime.getAsLong() - newest[(int) (writes % FEW)] > QUIET;
  }

  synchronized void compactedTo(long size) {
    compacted = size;
    asked = 0;
  }
}
