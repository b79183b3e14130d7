package muster.incident;

import java.time.Duration;
import java.time.Instant;

/** A stretch during which Muster was not running. */
public record Absence(Instant from, Instant until) {
  public Duration length() {
    return Duration.between(from, until);
  }
}
