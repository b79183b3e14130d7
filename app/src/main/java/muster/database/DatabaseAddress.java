package muster.database;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Where the data is and how it is opened.
 *
 * @param jdbcUrl with every setting the database needs
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
  /**
   * WRITE_DELAY=0 and OPTIMIZE_REUSE_RESULTS=FALSE keep commits whole, and the program closes the
   * file itself, after its last commit.
   */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE";

  private static final int H2_LOCKED = 90020;
  private static final int H2_MISSING = 90146;

  /** The embedded database in a folder. */
  public static DatabaseAddress in(Path folder) {
    Path file = folder.toAbsolutePath().resolve("muster");
    return at("jdbc:h2:file:" + file, "", "");
  }

  /** An embedded database that lives as long as the process and is not durable. */
  public static DatabaseAddress inMemory(String name) {
    return new DatabaseAddress(
        "jdbc:h2:mem:" + name + H2_SETTINGS + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** A database by its JDBC URL; an H2 URL gets the settings that make it durable. */
  public static DatabaseAddress at(String jdbcUrl, String user, String password) {
    boolean bareH2 = jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.contains("WRITE_DELAY");
    return new DatabaseAddress(bareH2 ? jdbcUrl + H2_SETTINGS : jdbcUrl, user, password);
  }

  /** The same, but opening fails where there is no database yet. */
  public DatabaseAddress existing() {
    return isFile() ? new DatabaseAddress(jdbcUrl + ";IFEXISTS=TRUE", user, password) : this;
  }

  boolean isEmbedded() {
    return jdbcUrl.startsWith("jdbc:h2:");
  }

  boolean isFile() {
    return isEmbedded() && !jdbcUrl.startsWith("jdbc:h2:mem:");
  }

  /** The address without anything secret. */
  public String forPeople() {
    return jdbcUrl.replaceFirst("[;?].*", "");
  }

  /** Turns what went wrong while opening into a sentence for the operator. */
  DatabaseUnusable explain(RuntimeException problem) {
    if (problem instanceof DatabaseUnusable explained) {
      return explained;
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new DatabaseUnusable(explain(sql), problem);
      }
    }
    return new DatabaseUnusable(
        "The database at " + forPeople() + " cannot be opened: " + problem.getMessage(), problem);
  }

  private String explain(SQLException problem) {
    if (problem.getErrorCode() == H2_LOCKED) {
      return "The database at "
          + forPeople()
          + " is in use by another Muster. Stop that one first, or set MUSTER_DATA to another"
          + " folder; several nodes need PostgreSQL (DATABASE_URL).";
    }
    if (problem.getErrorCode() == H2_MISSING) {
      return "There is no database at " + forPeople() + ". Check MUSTER_DATA and DATABASE_URL.";
    }
    return switch (problem.getSQLState() == null ? "" : problem.getSQLState()) {
      case "08001", "08004", "08006" ->
          "The database at "
              + forPeople()
              + " does not answer. Check DATABASE_URL and that it runs.";
      case "28P01", "28000" ->
          "The database at "
              + forPeople()
              + " refused the login. Check DATABASE_USER and DATABASE_PASSWORD.";
      case "3D000" ->
          "There is no database at " + forPeople() + ". Create it first, or correct DATABASE_URL.";
      default -> "The database at " + forPeople() + " cannot be opened: " + problem.getMessage();
    };
  }
}
