package muster.incident;

import java.util.Optional;

/** What executives should hear, and what they were told (P-18). */
public sealed interface ExecutiveFact extends Fact {
  /** Somebody said that there is such a risk; said again, the note is the new one. */
  record RiskMarked(Risk risk, Optional<String> note) implements ExecutiveFact {}

  record RiskCleared(Risk risk) implements ExecutiveFact {}

  /** Somebody was asked for a brief; once for every reason. */
  record BriefAsked(PersonId person, Risk because) implements ExecutiveFact {}

  /**
   * A person wrote the brief.
   *
   * @param channel the channel it was sent to
   * @param leader whether it was sent to the named leader instead
   */
  record BriefGiven(Brief brief, Optional<String> channel, boolean leader)
      implements ExecutiveFact {}

  /**
   * The update for those outside, and the risks in a few words.
   *
   * @param risks revenue, data, legal, duration
   */
  record Brief(ExternalUpdate update, String risks) {}
}
