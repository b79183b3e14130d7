package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to the promise of regular updates (P-20 … P-23). */
public sealed interface PromiseFact extends Fact {
  /**
   * A person's update for those outside: only this keeps the promise to them (P-20, P-22).
   *
   * @param due when it had been due, if it came late
   */
  record ExternalUpdateGiven(ExternalUpdate update, Optional<Instant> due)
      implements PromiseFact, ToldOutside {
    public ExternalUpdateGiven(ExternalUpdate update) {
      this(update, Optional.empty());
    }
  }

  /**
   * A person confirmed to those outside that nothing changed since their last update.
   *
   * @param due when it had been due, if it came late
   */
  record ExternalNothingNew(Optional<Instant> due) implements PromiseFact, ToldOutside {}

  /** Somebody was asked for the update for those outside, shortly before it was due (P-23). */
  record ExternalUpdatePrompted(PersonId person, Instant due) implements PromiseFact {}

  /**
   * Nobody gave the update for those outside in time. Nothing was sent, as a person approves what
   * goes outside.
   *
   * @param away when Muster itself was not running around the due time
   */
  record ExternalUpdateDue(Instant due, Optional<Absence> away) implements PromiseFact {}

  /**
   * The update was still missing, and these people were told.
   *
   * @param due the first due time since a person last gave one
   * @param away when Muster itself was not running around the time of this step
   */
  record UpdateChased(Audience audience, List<PersonId> people, Instant due, Optional<Absence> away)
      implements PromiseFact {}

  /**
   * The update was missing for so long that everybody was told, and the leader.
   *
   * @param due the first due time since a person last gave one
   * @param away when Muster itself was not running around the time of this step
   */
  record UpdateOverdue(Audience audience, Instant due, Optional<Absence> away)
      implements PromiseFact {}

  /**
   * Somebody agreed on another interval.
   *
   * @param from empty where nothing was promised before
   */
  record CadenceChanged(Audience audience, Optional<Cadence> from, Cadence to, String why)
      implements PromiseFact {}

  /** Somebody put off the next update; the steps after a missed one count from the new time. */
  record UpdateSnoozed(Audience audience, Instant from, Instant to, String why)
      implements PromiseFact {}

  /** Nobody is asked for updates until then. */
  record UpdatesPaused(Audience audience, Instant until, String why) implements PromiseFact {}

  /** A pause is over, by itself or because somebody ended it. */
  record UpdatesResumed(Audience audience, Optional<String> why) implements PromiseFact {}
}
