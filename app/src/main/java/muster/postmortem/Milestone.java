package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Moment;
import muster.incident.Moments;

/**
 * One of the moments by which incidents are compared (P-41).
 *
 * @param name in lower case, such as {@code mitigated}
 * @param at empty if neither people nor the record say
 * @param after how long after it started, or after the declaration if nobody says when it started
 */
public record Milestone(String name, Optional<Instant> at, Optional<Duration> after) {

  static List<Milestone> of(History history) {
    Moments moments = history.moments();
    Instant declared = moments.of(Moment.DECLARED).orElse(history.declaredAt());
    Instant began = began(history);
    List<Milestone> all = new ArrayList<>();
    for (Moment moment : List.of(Moment.STARTED, Moment.DETECTED)) {
      moments.of(moment).ifPresent(at -> all.add(since(began, moment.word(), Optional.of(at))));
    }
    all.add(since(began, Moment.DECLARED.word(), Optional.of(declared)));
    all.add(since(began, "first IC", history.firstCommander()));
    all.add(since(began, "first update", history.firstUpdate()));
    all.add(since(began, Moment.MITIGATED.word(), history.mitigated()));
    all.add(since(began, history.howItEnded(), ended(history)));
    return List.copyOf(all);
  }

  /** From where durations are counted. */
  static Instant began(History history) {
    Moments moments = history.moments();
    return moments
        .of(Moment.STARTED)
        .or(() -> moments.of(Moment.DECLARED))
        .orElse(history.declaredAt());
  }

  /** When it was last closed; people may know better when it was resolved than when they typed. */
  static Optional<Instant> ended(History history) {
    return history
        .moments()
        .at(Moment.RESOLVED)
        .filter(Moments.At::said)
        .map(Moments.At::at)
        .or(() -> history.stretches().closed());
  }

  private static Milestone since(Instant began, String name, Optional<Instant> at) {
    return new Milestone(name, at, at.map(moment -> Duration.between(began, moment)));
  }
}
