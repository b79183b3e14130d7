package muster.postmortem;

import java.time.Duration;
import java.time.Instant;

/** A stretch without something that should have been there. */
public record Gap(Instant from, Instant until) {
  public Duration length() {
    return Duration.between(from, until);
  }
}
