package muster.incident;

import java.util.List;

/**
 * The message behind an entry, as it stands in Slack by what Muster heard of it.
 *
 * @param author a mention, or the display name of an integration without an account
 * @param text its newest words
 * @param permalink empty where Slack gave none
 * @param earlier what it said before it was edited, oldest first
 * @param deleted whether it is gone from Slack; the words stay
 * @param files in the order in which they were copied
 */
public record Source(
    MessageRef message,
    String author,
    String text,
    String permalink,
    List<String> earlier,
    boolean deleted,
    List<SourceFile> files) {

  public boolean edited() {
    return !earlier.isEmpty();
  }

  /** Who said what, as the entry reads. */
  String words() {
    return author + ": " + text;
  }
}
