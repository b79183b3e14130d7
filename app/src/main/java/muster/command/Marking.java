package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.SlackTime;

/** Who has marked a message. */
final class Marking {
  private Marking() {}

  /**
   * Whether the person took their reaction off after this one was put on, or the other way round:
   * Slack may tell of the two in the wrong order.
   */
  static boolean isOutdated(Ask ask, PersonId person, List<Recorded> about) {
    Optional<Instant> asked = ask.slackTs().flatMap(SlackTime::of);
    return about.stream()
        .filter(recorded -> recorded.by().equals(Optional.of(person)))
        .flatMap(recorded -> recorded.slackTs().flatMap(SlackTime::of).stream())
        .anyMatch(later -> asked.isPresent() && later.isAfter(asked.get()));
  }

  /** Whether the person's own mark stands, given the facts about the message in order. */
  static boolean by(PersonId person, List<Recorded> about) {
    boolean marked = false;
    for (Recorded recorded : about) {
      if (recorded.by().equals(Optional.of(person))) {
        marked =
            switch (recorded.fact()) {
              case MarkFact.MarkAsked asked -> true;
              case MarkFact.MarkRemoved removed -> false;
              default -> marked;
            };
      }
    }
    return marked;
  }
}
