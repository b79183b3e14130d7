package muster.rehearsal;

/** A folder in which no rehearsal can be kept; the message says why, and what to do instead. */
public final class FolderUnusable extends RuntimeException {
  FolderUnusable(String sentence) {
    super(sentence);
  }

  FolderUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
