package muster.incident;

import java.util.Optional;

/** Two incidents turn out to be one: one of them ends, and the other goes on for both. */
public sealed interface LinkFact extends Fact {
  /**
   * This incident ended in favour of another.
   *
   * @param channel the channel of the other, where people go on
   * @param quietly whether the other is private, so that nothing of it may be said here
   */
  record Merged(IncidentId into, Optional<String> channel, boolean quietly)
      implements LinkFact, Closing, ToldOutside {
    @Override
    public Phase end() {
      return Phase.DUPLICATE;
    }

    /** Why this incident ended, in words that may be read by all who know of it. */
    public String words() {
      return "Duplicate of " + (quietly ? "another incident" : into);
    }
  }

  /**
   * Another incident ended in favour of this one: its log is read as a part of this one's.
   *
   * @param channel the channel of the other
   */
  record Absorbed(IncidentId from, Optional<String> channel) implements LinkFact {}

  /** The other was opened again, so its log is no part of this one's any more. */
  record Parted(IncidentId from) implements LinkFact {}
}
