package muster.command;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.PersonId;
import muster.incident.Recorded;

/** Who has marked a message. */
final class Marking {
  private Marking() {}

  /** Whether the person's own mark stands, given the facts about the message in order. */
  static boolean by(PersonId person, List<Recorded> about) {
    boolean marked = false;
    for (Recorded recorded : about) {
      if (recorded.by().equals(Optional.of(person))) {
        marked =
            switch (recorded.fact()) {
              case Fact.MarkAsked asked -> true;
              case Fact.MarkRemoved removed -> false;
              default -> marked;
            };
      }
    }
    return marked;
  }
}
