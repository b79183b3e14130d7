package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * The promise of regular updates to the people in the channel (P-20). Only a person's update keeps
 * it; what Muster compiles itself merely sets the next due time.
 *
 * @param cadence empty where nothing is promised
 * @param kept when a person last kept it, or when it was made
 * @param keptSeq the fact that kept or made it
 * @param due when the next update is due; empty once nothing is owed
 * @param prompted whether somebody was already asked for the update due next
 */
public record Promise(
    Optional<Cadence> cadence, Instant kept, int keptSeq, Optional<Instant> due, boolean prompted) {

  static Promise made(Optional<Cadence> cadence, Recorded by) {
    return new Promise(cadence, by.happened(), by.seq(), after(cadence, by.happened()), false);
  }

  /** A person gave an update, so the next one is a whole cadence away. */
  Promise keptBy(Recorded update) {
    return made(cadence, update);
  }

  /**
   * The severity changed: the new cadence counts from the last update people had (P-20), but nobody
   * is late at once because of it.
   */
  Promise changedTo(Optional<Cadence> changed, Instant at) {
    Optional<Instant> changedDue =
        changed.map(
            promised -> {
              Instant counted = kept.plus(promised.every());
              Instant soonest = at.plus(promised.promptBefore());
              return counted.isAfter(soonest) ? counted : soonest;
            });
    return new Promise(changed, kept, keptSeq, changedDue, false);
  }

  Promise promptedNow() {
    return new Promise(cadence, kept, keptSeq, due, true);
  }

  /** Muster spoke for itself; people are due to speak a cadence later. */
  Promise compiledAt(Instant at) {
    return new Promise(cadence, kept, keptSeq, after(cadence, at), false);
  }

  Promise released() {
    return new Promise(cadence, kept, keptSeq, Optional.empty(), false);
  }

  private static Optional<Instant> after(Optional<Cadence> cadence, Instant start) {
    return cadence.map(promised -> start.plus(promised.every()));
  }
}
