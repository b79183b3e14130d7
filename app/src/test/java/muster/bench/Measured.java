package muster.bench;

import java.time.Duration;

/** One benchmark. */
interface Measured {
  /** Those that take no longer than this are run when nobody names any. */
  Duration SHORT = Duration.ofMinutes(3);

  /** The word it is asked for by. */
  String name();

  /** What is wanted of it, as a sentence. */
  String wanted();

  /** About how long it takes when nothing else runs beside it. */
  Duration takes();

  /**
   * Measures, and says what came of it.
   *
   * @param asked what was written after the name, as in {@code soak=1h}; empty if nothing
   */
  void run(String asked, Report report) throws Exception;
}
