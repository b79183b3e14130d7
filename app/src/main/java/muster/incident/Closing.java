package muster.incident;

import java.util.Optional;

/** A fact after which the incident is over, for all that must happen then (P-26). */
public sealed interface Closing permits Fact.Resolved, Fact.Cancelled, LinkFact.Merged {
  /** How the incident ends by it. */
  Phase end();

  /** How the incident is closed by a fact; empty if it is not. */
  static Optional<Phase> by(Fact fact) {
    return fact instanceof Closing closing ? Optional.of(closing.end()) : Optional.empty();
  }
}
