package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the moments by which incidents are compared (P-41).
 *
 * @param name in lower case, such as {@code mitigated}
 * @param at empty if the record does not say
 * @param after how long after the declaration
 */
public record Milestone(String name, Optional<Instant> at, Optional<Duration> after) {

  static List<Milestone> of(History history) {
    Instant declared = history.declaredAt();
    return List.of(
        new Milestone("declared", Optional.of(declared), Optional.of(Duration.ZERO)),
        since(declared, "first IC", history.firstCommander()),
        since(declared, "first update", history.firstUpdate()),
        since(declared, "mitigated", history.mitigated()),
        since(declared, history.howItEnded(), history.stretches().closed()));
  }

  private static Milestone since(Instant declared, String name, Optional<Instant> at) {
    return new Milestone(name, at, at.map(moment -> Duration.between(declared, moment)));
  }
}
