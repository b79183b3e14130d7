package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people want on the timeline by pointing at a message, and what was read there (P-31). */
public sealed interface MarkFact extends Fact {
  MessageRef message();

  @Override
  default Optional<String> subject() {
    return Optional.of(message().subject());
  }

  /** Somebody wants this very message on the timeline; its text is fetched afterwards. */
  record MarkAsked(MessageRef message) implements MarkFact {}

  /**
   * The marked message as it was read. It happened when it was said.
   *
   * @param author a mention, or the display name of an integration without an account
   * @param edited Slack's time of its last edit, where it had been edited
   * @param files the ids of the files it carries
   */
  record MessageMarked(
      MessageRef message,
      String author,
      String text,
      String permalink,
      Optional<Instant> edited,
      List<String> files)
      implements MarkFact {
    public MessageMarked {
      files = List.copyOf(files);
    }

    public MessageMarked(MessageRef message, String author, String text, String permalink) {
      this(message, author, text, permalink, Optional.empty(), List.of());
    }
  }

  /** Whoever wanted it on the timeline wants it no more. */
  record MarkRemoved(MessageRef message) implements MarkFact {}
}
