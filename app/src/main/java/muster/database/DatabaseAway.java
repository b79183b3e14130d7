package muster.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * The database does not answer for now. The message holds nothing of what was to be written.
 *
 * <p>Whoever repeats the work must make sure that it cannot be done twice: a commit whose answer
 * was lost may have been made.
 */
public final class DatabaseAway extends RuntimeException {
  /** Classes of SQL states: connection lost, out of resources, stopped by its operator. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** H2: the file cannot be read or written, or was closed under us. */
  private static final Set<Integer> H2_CODES = Set.of(90028, 90031, 90067, 90098, 90121, 50000);

  private static final String READ_ONLY = "25006";

  private final String what;
  private final boolean nothingBegun;

  private DatabaseAway(String what, boolean nothingBegun, Throwable cause) {
    super("The database does not answer (" + what + ")", cause);
    this.what = what;
    this.nothingBegun = nothingBegun;
  }

  /** Whether it is certain that nothing was written. */
  public boolean nothingBegun() {
    return nothingBegun;
  }

  /** What was written may or may not survive. */
  static DatabaseAway afterCommit(RuntimeException problem) {
    return new DatabaseAway("not synced", false, problem);
  }

  /** The same problem, as one of the database's absence if it is one. */
  static RuntimeException of(RuntimeException problem) {
    if (problem instanceof DatabaseAway) {
      return problem;
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return new DatabaseAway("no connection", true, problem);
      }
      if (cause instanceof SQLException sql && isAway(sql)) {
        return new DatabaseAway(String.valueOf(sql.getSQLState()), false, problem);
      }
    }
    return problem;
  }

  /** The same of work that only reads: whatever became of it, nothing was written. */
  static RuntimeException whileReading(RuntimeException problem) {
    return of(problem) instanceof DatabaseAway away && !away.nothingBegun
        ? new DatabaseAway(away.what, true, problem)
        : of(problem);
  }

  private static boolean isAway(SQLException problem) {
    String state = problem.getSQLState() == null ? "" : problem.getSQLState();
    boolean inClass = state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    return inClass || state.equals(READ_ONLY) || H2_CODES.contains(problem.getErrorCode());
  }
}
