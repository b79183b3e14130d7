package muster.database;

/** The database cannot be used; the message is a sentence for an operator, with what to do. */
public sealed class DatabaseUnusable extends RuntimeException permits DatabaseUnusable.InUse {
  public DatabaseUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public DatabaseUnusable(String sentence) {
    super(sentence);
  }

  /** Another process has the embedded database open. */
  public static final class InUse extends DatabaseUnusable {
    InUse(String sentence) {
      super(sentence);
    }
  }
}
