package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.words.NumberWord;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.incident.Wording;

/** Finds the timeline entry that somebody means by its number. */
final class Entries {
  private Entries() {}

  /** An entry that stands, or the refusal that says why there is none. */
  sealed interface Found {}

  record Entry(Timeline.Entry entry, String rest) implements Found {}

  record Missing(Decision.Refused refusal) implements Found {}

  static Found find(Usage usage, Ask ask, Incident incident, Situation now) {
    Optional<NumberWord> number = NumberWord.leading(ask.text());
    if (number.isEmpty()) {
      return new Missing(
          Decision.refused(
              "Which entry? Name it by its number in the timeline: `/incident %s`"
                  .formatted(usage.example()),
              new Press("Show the timeline", incident.id() + " timeline")));
    }
    return numbered(number.get(), incident, now);
  }

  static Found numbered(NumberWord number, Incident incident, Situation now) {
    int wanted = number.number();
    return entry(wanted, incident, now)
        .map(entry -> (Found) new Entry(entry, number.rest()))
        .orElseGet(
            () ->
                new Missing(
                    Decision.refused(
                        "There is no entry `#%d` on the timeline of %s."
                            .formatted(wanted, Wording.shown(incident.id().toString())),
                        new Press("Show the timeline", incident.id() + " timeline"))));
  }

  /** Reads only the fact itself and what corrects it, however long the log is. */
  private static Optional<Timeline.Entry> entry(int number, Incident incident, Situation now) {
    return now.known()
        .fact(incident, number)
        .flatMap(
            fact -> {
              List<Recorded> facts = new ArrayList<>();
              fact.fact()
                  .subject()
                  .ifPresentOrElse(
                      subject -> facts.addAll(now.known().about(incident, subject)),
                      () -> facts.add(fact));
              facts.addAll(now.known().about(incident, "#" + number));
              return Timeline.of(facts).entry(number);
            });
  }
}
