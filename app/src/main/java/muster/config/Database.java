package muster.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database holds the log.
 *
 * @param url JDBC, of H2 or PostgreSQL, as the operator wrote it; it may hold a password
 * @param user empty where the URL says it, or nothing needs to be said
 */
public record Database(String url, String user, Secret password) {
  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final Kind<String> URL =
      Kind.of(
          "a JDBC address of H2 or PostgreSQL",
          "jdbc:postgresql://localhost:5432/muster",
          text -> Optional.of(text).filter(t -> isAddress(t, H2) || isAddress(t, POSTGRESQL)));

  private static final Kind<String> USER =
      Kind.of("a user of a database", "muster", text -> Optional.of(text));

  private static final Kind<Secret> PASSWORD =
      Kind.of("a password", "a password", text -> Optional.of(new Secret(text)));

  /** The embedded database in the data folder, unless another is named. */
  static Database read(Variables variables, Path data) {
    return new Database(
        variables
            .unquoted(Variable.DATABASE_URL, URL)
            .orElse(H2 + "file:" + data.toAbsolutePath().normalize().resolve("muster")),
        variables.unquoted(Variable.DATABASE_USER, USER).orElse(""),
        variables.unquoted(Variable.DATABASE_PASSWORD, PASSWORD).orElse(new Secret("")));
  }

  public boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  private static boolean isAddress(String text, String start) {
    return text.startsWith(start) && text.length() > start.length();
  }

  /** Which of the two it is, and nothing that may be a secret. */
  @Override
  public String toString() {
    return isPostgresql() ? "PostgreSQL" : "H2";
  }
}
