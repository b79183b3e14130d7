package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as somebody handed it over.
 *
 * @param author a mention, or the display name of an integration without an account
 * @param text plain text
 * @param edited Slack's time of its last edit, where it had been edited
 * @param files the ids of the files it carries
 */
public record Quote(
    MessageRef message,
    String author,
    String text,
    String permalink,
    Optional<Instant> edited,
    List<String> files) {
  /** What was carried by a form of an earlier release names no files. */
  public Quote {
    files = files == null ? List.of() : List.copyOf(files);
  }

  public Quote(MessageRef message, String author, String text, String permalink) {
    this(message, author, text, permalink, Optional.empty(), List.of());
  }
}
