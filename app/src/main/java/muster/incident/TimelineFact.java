package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What happens to the timeline itself: the messages on it are edited and deleted where they were
 * said, their files are copied, and people say which moment was which (P-31).
 */
public sealed interface TimelineFact extends Fact {
  /** What all is about that is said of the moments. */
  String MOMENTS = "moments";

  /** It is about a message that is or was on the timeline. */
  sealed interface OfMessage extends TimelineFact {
    MessageRef message();

    @Override
    default Optional<String> subject() {
      return Optional.of(message().subject());
    }
  }

  /**
   * Somebody edited the message in Slack. What it said before stays in the log.
   *
   * @param edited Slack's time of the edit, which tells the order of edits that arrive in another
   */
  record SourceEdited(MessageRef message, String text, Instant edited) implements OfMessage {}

  /** Somebody deleted the message in Slack. Its words stay. */
  record SourceDeleted(MessageRef message) implements OfMessage {}

  /**
   * A file of the message was copied, so that it is kept when Slack's is gone.
   *
   * @param file Slack's id of it
   * @param type what it is, as its own bytes say where they say it
   * @param size in bytes
   * @param sha256 of its bytes, in hexadecimal
   */
  record FileCopied(
      MessageRef message, String file, String name, String type, long size, String sha256)
      implements OfMessage {}

  /**
   * A file of the message could not be copied.
   *
   * @param why as the rest of a sentence
   */
  record FileNotCopied(MessageRef message, String file, String name, String why)
      implements OfMessage {}

  /** It is about when something happened that every incident has. */
  sealed interface OfMoment extends TimelineFact {
    Moment moment();

    @Override
    default Optional<String> subject() {
      return Optional.of(MOMENTS);
    }
  }

  /**
   * Somebody said when that was; it takes the place of what was said before.
   *
   * @param entry the entry of the timeline whose time it is; empty where it is the fact's own
   */
  record MomentSet(Moment moment, Optional<Integer> entry) implements OfMoment {}

  /** Nobody says when that was any more; what the record shows stands again. */
  record MomentCleared(Moment moment) implements OfMoment {}

  /** Somebody wants to go through what was said in the channel and is not on the timeline. */
  record CollectionAsked(PersonId person) implements TimelineFact {}
}
