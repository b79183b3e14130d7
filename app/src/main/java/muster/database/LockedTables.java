package muster.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change of tables that others work on. It gives way after a moment, since all who come later
 * queue behind it, and is tried again as a whole.
 */
final class LockedTables {
  private static final Logger LOG = LoggerFactory.getLogger(LockedTables.class);
  private static final int TRIES = 30;
  private static final long SHORTEST = Duration.ofMillis(200).toNanos();
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  /** Lock not available, deadlock. */
  private static final Set<String> LOCKED = Set.of("55P03", "40P01");

  private LockedTables() {}

  /**
   * @throws DatabaseUnusable if others held the tables all the time
   */
  static void waitedFor(Runnable change) {
    for (int tried = 1; ; tried++) {
      try {
        change.run();
        return;
      } catch (RuntimeException problem) {
        if (!isLocked(problem)) {
          throw problem;
        }
        if (tried == TRIES) {
          throw new DatabaseUnusable(
              "The tables cannot be brought up to date: others hold them all the time. Nothing was"
                  + " changed by the last migration; see what takes so long in the database, then"
                  + " start again.",
              problem);
        }
        LOG.info("the tables are in use; bringing them up to date is tried again");
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST, LONGEST));
      }
    }
  }

  private static boolean isLocked(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
