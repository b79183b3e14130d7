package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the messages that integrations post in the channel (P-19). They are counted
 * beside the log, so that a storm of them does not swell it: a burst is two or three facts, however
 * long.
 */
public sealed interface AlertFact extends Fact {
  /** How facts about a message are found again; marks for the timeline have a subject of theirs. */
  static String subject(MessageRef message) {
    return "alert " + message.channel() + "/" + message.ts();
  }

  /** How facts about a burst are found again, by the number of the fact that began it. */
  static String subject(int burst) {
    return "burst #" + burst;
  }

  /** A person's verdict on a message. */
  sealed interface Verdict extends AlertFact {
    MessageRef message();

    @Override
    default Optional<String> subject() {
      return Optional.of(AlertFact.subject(message()));
    }
  }

  /** The alert called for action. */
  record MarkedSignal(MessageRef message) implements Verdict {}

  /** The alert called for nothing. */
  record MarkedNoise(MessageRef message) implements Verdict {}

  /**
   * A person took a verdict back.
   *
   * @param signal which one
   */
  record Unmarked(MessageRef message, boolean signal) implements Verdict {}

  /**
   * Who posted a message that was judged.
   *
   * @param sender a mention, or the display name of an integration
   */
  record SenderRead(MessageRef message, String sender) implements Verdict {}

  /**
   * Alerts that look alike came soon after each other.
   *
   * @param wording what they say, with what differs replaced by an asterisk
   * @param since when the first of them came
   */
  record BurstBegan(String sender, String wording, Instant since) implements AlertFact {}

  /** The line that stands for them is in the channel. */
  record BurstPosted(int burst, MessageRef message) implements AlertFact {
    @Override
    public Optional<String> subject() {
      return Optional.of(AlertFact.subject(burst));
    }
  }

  /** No more of them came for a while. */
  record BurstEnded(
      int burst, String sender, String wording, int count, Instant since, Instant last)
      implements AlertFact {
    @Override
    public Optional<String> subject() {
      return Optional.of(AlertFact.subject(burst));
    }
  }

  /** How many came from each sender until the incident was closed; a later count replaces it. */
  record AlertsCounted(List<Count> senders) implements AlertFact {}

  /** How many messages a sender posted. */
  record Count(String sender, int messages) {}
}
