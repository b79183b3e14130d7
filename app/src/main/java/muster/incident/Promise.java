package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * The promise of regular updates to the people in the channel (P-20). Only a person's update keeps
 * it; what Muster compiles itself merely sets the next due time.
 *
 * @param cadence empty where nothing is promised
 * @param kept when a person last kept it, or when it was made
 * @param due when the next update is due; empty once nothing is owed
 * @param prompted whether somebody was already asked for the update due next
 */
public record Promise(
    Optional<Cadence> cadence, Instant kept, Optional<Instant> due, boolean prompted) {

  static Promise made(Optional<Cadence> cadence, Instant at) {
    return new Promise(cadence, at, cadence.map(c -> at.plus(c.every())), false);
  }

  /** A person gave an update, so the next one is a whole cadence away. */
  Promise keptAt(Instant at) {
    return made(cadence, at);
  }

  /** The severity changed: the new cadence counts from the last update people had (P-20). */
  Promise changedTo(Optional<Cadence> changed) {
    return new Promise(changed, kept, changed.map(c -> kept.plus(c.every())), false);
  }

  Promise promptedNow() {
    return new Promise(cadence, kept, due, true);
  }

  /** Muster spoke for itself; people are due to speak a cadence later. */
  Promise compiledAt(Instant at) {
    return new Promise(cadence, kept, cadence.map(c -> at.plus(c.every())), false);
  }

  Promise released() {
    return new Promise(cadence, kept, Optional.empty(), false);
  }
}
