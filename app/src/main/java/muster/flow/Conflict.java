package muster.flow;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Two transactions wanted the same place in a log: the later one is decided again. */
final class Conflict {
  private static final int TRIES = 20;
  private static final long LONGER_NANOS = 2_000_000;

  /** Unique key taken, serialization failure, deadlock. */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

  private Conflict() {}

  /** Runs the transaction until it wins its place. */
  static <T> T retried(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (attempt == TRIES || !isConflict(e)) {
          throw e;
        }
        // Whoever waits a little, and not as long as the others, does not meet them again.
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGER_NANOS));
      }
    }
  }

  static boolean isConflict(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
