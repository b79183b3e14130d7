package muster.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Audience;
import muster.incident.Closing;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Promise;
import muster.incident.PromiseFact;
import muster.incident.Recorded;

/**
 * How the promise of regular updates to one audience went (P-20, P-23), against the due times
 * people had then.
 *
 * @param given updates that people gave where one was promised
 * @param late due times at which no update by a person was there
 * @param compiled how many of those Muster filled from the record
 * @param away how many due times passed while Muster itself had not been running
 * @param overdue how often everybody was told that an update was missing
 */
record Promises(int given, int late, int compiled, int away, int overdue) {

  static Promises of(List<Recorded> log, Audience audience) {
    int given = 0;
    int late = 0;
    int compiled = 0;
    int away = 0;
    int overdue = 0;
    Incident incident = Incident.from(log.getFirst());
    for (Recorded recorded : log.subList(1, log.size())) {
      Promise promise = incident.promise(audience);
      Optional<Instant> due = promise.due();
      Optional<Passed> passed = passed(recorded.fact(), audience, promise);
      overdue += isOverdue(recorded.fact(), audience) ? 1 : 0;
      if (passed.isPresent()) {
        late++;
        compiled += recorded.fact() instanceof Fact.UpdateCompiled ? 1 : 0;
        away += passed.get().away().isPresent() ? 1 : 0;
      } else if (isUpdate(recorded.fact(), audience)) {
        given += due.isPresent() ? 1 : 0;
        late += isAfter(due, recorded) ? 1 : 0;
      } else if (Closing.by(recorded.fact()).isPresent()) {
        late += isAfter(due, recorded) ? 1 : 0;
      }
      incident = incident.after(recorded);
    }
    return new Promises(given, late, compiled, away, overdue);
  }

  /** A due time at which no person had spoken. */
  private record Passed(Optional<Fact.Absence> away) {}

  /** After an absence a later step speaks for the due time that passed. */
  private static Optional<Passed> passed(Fact fact, Audience audience, Promise before) {
    boolean inside = audience == Audience.INTERNAL;
    boolean first = before.missed().isEmpty();
    return switch (fact) {
      case Fact.UpdateCompiled f when inside -> Optional.of(new Passed(f.away()));
      case PromiseFact.ExternalUpdateDue f when !inside -> Optional.of(new Passed(f.away()));
      case PromiseFact.UpdateChased f when first && f.audience() == audience ->
          Optional.of(new Passed(f.away()));
      case PromiseFact.UpdateOverdue f when first && f.audience() == audience ->
          Optional.of(new Passed(f.away()));
      default -> Optional.empty();
    };
  }

  private static boolean isUpdate(Fact fact, Audience audience) {
    return switch (audience) {
      case INTERNAL -> fact instanceof Fact.UpdateGiven || fact instanceof Fact.NothingNew;
      case EXTERNAL ->
          fact instanceof PromiseFact.ExternalUpdateGiven
              || fact instanceof PromiseFact.ExternalNothingNew;
    };
  }

  private static boolean isOverdue(Fact fact, Audience audience) {
    return fact instanceof PromiseFact.UpdateOverdue f && f.audience() == audience;
  }

  private static boolean isAfter(Optional<Instant> due, Recorded recorded) {
    return due.map(promised -> recorded.happened().isAfter(promised)).orElse(false);
  }
}
