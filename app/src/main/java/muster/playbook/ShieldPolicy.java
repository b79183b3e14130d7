package muster.playbook;

import java.time.Duration;

/**
 * Whether Muster answers those who ask in an incident's channel how it stands (P-25).
 *
 * @param interval how long somebody who was answered is not answered again
 */
public record ShieldPolicy(boolean answer, Duration interval) {
  static ShieldPolicy standard() {
    return new ShieldPolicy(true, Duration.ofMinutes(15));
  }
}
