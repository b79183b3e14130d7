package muster.incident;

import java.time.Instant;
import java.util.Optional;
import muster.incident.Pursuit.Rung;

/**
 * How far something owed was followed up.
 *
 * @param agreed when its day and its owner were agreed
 * @param last the step that was made last since then
 */
public record Pursued(Instant agreed, Optional<Rung> last) {
  static Pursued from(Instant agreed) {
    return new Pursued(agreed, Optional.empty());
  }

  Pursued upTo(Rung rung) {
    return new Pursued(agreed, Optional.of(rung));
  }

  /** Whether its owner was told that the day had passed. */
  public boolean isLate() {
    return last.filter(rung -> rung.compareTo(Rung.OVERDUE) >= 0).isPresent();
  }
}
