package muster.database;

/** The database cannot be used; the message is a sentence for an operator, with what to do. */
public final class DatabaseUnusable extends RuntimeException {
  public DatabaseUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public DatabaseUnusable(String sentence) {
    super(sentence);
  }
}
