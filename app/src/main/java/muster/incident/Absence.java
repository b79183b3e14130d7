package muster.incident;

import java.time.Instant;

/** A stretch during which Muster was not running. */
public record Absence(Instant from, Instant until) {
  /** Whether this moment lies in it. */
  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(until);
  }
}
