package muster.incident;

import java.time.Duration;
import java.util.Optional;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/** How alerts appear on the timeline: a burst that is over, as one line. */
final class AlertLine {
  private AlertLine() {}

  static Optional<Entry> of(Recorded recorded, AlertFact fact) {
    return fact instanceof AlertFact.BurstEnded f
        ? Optional.of(
            Entry.of(
                recorded,
                Sort.EVENT,
                "%d alerts of %s within %s: %s"
                    .formatted(
                        f.count(),
                        f.sender(),
                        Span.words(Duration.between(f.since(), f.last())),
                        f.wording())))
        : Optional.empty();
  }
}
