package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What those outside were promised and told (P-20, P-22).
 *
 * @param last the last update they were given
 */
public record Outside(Promise promise, Optional<Told> last) {
  /** An update for those outside, with who stands behind it. */
  public record Told(ExternalUpdate update, PersonId by, Instant at) {}

  static Outside promised(Terms terms, Recorded by) {
    return new Outside(Promise.made(terms.external(), by), Optional.empty());
  }

  Outside after(PromiseFact fact, Recorded recorded, PersonId updater) {
    Optional<Told> told =
        fact instanceof PromiseFact.ExternalUpdateGiven given
            ? Optional.of(new Told(given.update(), Incident.author(recorded), recorded.happened()))
            : last;
    return new Outside(promise.after(fact, recorded, Audience.EXTERNAL, updater), told);
  }

  Outside with(Promise other) {
    return new Outside(other, last);
  }

  boolean looksLike(Outside other) {
    return promise.looksLike(other.promise)
        && promise.missed().isPresent() == other.promise.missed().isPresent()
        && last.equals(other.last);
  }
}
