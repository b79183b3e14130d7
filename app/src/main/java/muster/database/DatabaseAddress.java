package muster.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the data is and how it is opened.
 *
 * @param jdbcUrl with every setting the database needs
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
  /**
   * WRITE_DELAY=0 and OPTIMIZE_REUSE_RESULTS=FALSE keep commits whole, the program closes the file
   * itself, after its last commit, and H2 keeps no trace file, in which rows would be quoted.
   */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private static final String EXISTING = ";IFEXISTS=TRUE";
  private static final String DATA = ".mv.db";
  private static final Pattern NOT_A_FILE = Pattern.compile("^jdbc:h2:(mem|tcp|ssl):");

  private static final int H2_LOCKED = 90020;
  private static final int H2_MISSING = 90146;

  /** What H2 says of a file it cannot make sense of; the last is said of a bug as well. */
  private static final Set<Integer> H2_DAMAGED = Set.of(90028, 90030, 90031, 90048, 90097, 50000);

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
    return isFile() ? new DatabaseAddress(jdbcUrl + EXISTING, user, password) : this;
  }

  /** Whether there is something to open; a server is asked only when it is opened. */
  public boolean isThere() {
    return dataFile().map(Files::exists).orElse(true);
  }

  boolean mustExist() {
    return jdbcUrl.endsWith(EXISTING);
  }

  boolean isEmbedded() {
    return jdbcUrl.startsWith("jdbc:h2:");
  }

  boolean isFile() {
    return isEmbedded() && !NOT_A_FILE.matcher(jdbcUrl).find();
  }

  /** The file with the data of an embedded database, unless it is kept in memory. */
  public Optional<Path> dataFile() {
    return isFile() ? Optional.of(beside(DATA)) : Optional.empty();
  }

  /** A file next to that of an embedded database, by what its name ends with. */
  Path beside(String ending) {
    String path =
        jdbcUrl
            .replaceFirst(";.*", "")
            .replaceFirst("^jdbc:h2:(file:)?", "")
            .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
    return Path.of(path + ending).toAbsolutePath().normalize();
  }

  /** The same database, with the same login, in a copy of its file elsewhere. */
  DatabaseAddress copiedTo(Path folder) {
    Path copy = folder.toAbsolutePath().resolve(beside("").getFileName());
    String settings = jdbcUrl.replaceFirst("^[^;]*", "").replace(EXISTING, "");
    return new DatabaseAddress("jdbc:h2:file:" + copy + settings, user, password);
  }

  /** The address without anything secret. */
  public String forPeople() {
    return jdbcUrl.replaceFirst("[;?].*", "");
  }

  /** As {@link #forPeople}: whatever is logged holds no password. */
  @Override
  public String toString() {
    return forPeople();
  }

  DatabaseUnusable.InUse inUse() {
    return new DatabaseUnusable.InUse(
        "The database at "
            + forPeople()
            + " is in use by another Muster. Stop that one first, or set MUSTER_DATA to another"
            + " folder; several nodes need PostgreSQL (DATABASE_URL).");
  }

  DatabaseUnusable missing() {
    return new DatabaseUnusable(
        "There is no database at " + forPeople() + ". Check MUSTER_DATA and DATABASE_URL.");
  }

  /** Whether H2 could not make sense of its file. */
  boolean isDamage(Throwable problem) {
    for (Throwable cause = problem; isFile() && cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && H2_DAMAGED.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  /** Turns what went wrong while opening into a sentence for the operator. */
  DatabaseUnusable explain(RuntimeException problem) {
    if (problem instanceof DatabaseUnusable explained) {
      return explained;
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        if (sql.getErrorCode() == H2_LOCKED) {
          return inUse();
        }
        if (sql.getErrorCode() == H2_MISSING) {
          return missing();
        }
        return new DatabaseUnusable(explain(sql), problem);
      }
    }
    return new DatabaseUnusable(
        "The database at " + forPeople() + " cannot be opened: " + problem.getMessage(), problem);
  }

  private String explain(SQLException problem) {
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
