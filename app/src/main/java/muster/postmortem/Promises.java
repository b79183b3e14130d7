package muster.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;

/**
 * How the promise of regular updates went (P-20, P-23), against the due times people had then.
 *
 * @param given updates that people gave where one was promised
 * @param late due times at which no update by a person was there
 * @param compiled how many of those Muster filled from the record
 * @param away how many of those while Muster itself had not been running
 */
record Promises(int given, int late, int compiled, int away) {

  static Promises of(List<Recorded> log) {
    int given = 0;
    int late = 0;
    int compiled = 0;
    int away = 0;
    Incident incident = Incident.from(log.getFirst());
    for (Recorded recorded : log.subList(1, log.size())) {
      Optional<Instant> due = incident.promise().due();
      if (recorded.fact() instanceof Fact.UpdateCompiled update) {
        late++;
        compiled++;
        away += update.away().isPresent() ? 1 : 0;
      } else if (History.isUpdate(recorded)) {
        given += due.isPresent() ? 1 : 0;
        late += isAfter(due, recorded) ? 1 : 0;
      } else if (endsThePromise(recorded.fact())) {
        late += isAfter(due, recorded) ? 1 : 0;
      }
      incident = incident.after(recorded);
    }
    return new Promises(given, late, compiled, away);
  }

  private static boolean endsThePromise(Fact fact) {
    return fact instanceof Fact.Resolved || fact instanceof Fact.Cancelled;
  }

  private static boolean isAfter(Optional<Instant> due, Recorded recorded) {
    return due.map(promised -> recorded.happened().isAfter(promised)).orElse(false);
  }
}
