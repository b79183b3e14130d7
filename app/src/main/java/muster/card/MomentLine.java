package muster.card;

import static muster.card.Lines.line;

import java.util.Optional;
import muster.incident.Recorded;
import muster.incident.TimelineFact;
import muster.incident.When;

/** What the channel hears of the timeline: when what happened, and nothing of Muster's copying. */
final class MomentLine {
  private MomentLine() {}

  static Optional<Message> of(Recorded recorded, TimelineFact fact, String by) {
    return switch (fact) {
      case TimelineFact.MomentSet f ->
          line(
              f.entry()
                  .map(entry -> "🏁 `#%d` is when it *%s* (%s)".formatted(entry, was(f), by))
                  .orElseGet(
                      () ->
                          "🏁 `#%d` It *%s* %s (%s)"
                              .formatted(
                                  recorded.seq(), was(f), When.dated(recorded.happened()), by)));
      case TimelineFact.MomentCleared f ->
          line("🏁 Nobody says any more when it *%s* (%s)".formatted(was(f), by));
      case TimelineFact.OfMessage f -> Optional.empty();
      case TimelineFact.CollectionAsked f -> Optional.empty();
    };
  }

  private static String was(TimelineFact.OfMoment fact) {
    return fact.moment().verb();
  }
}
