package muster.postmortem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.LinkFact;
import muster.incident.Recorded;

/**
 * What a document is made of: the log as it is, or, once the document is final, as it was then.
 * What came later is not in it (P-45).
 *
 * @param duplicates the logs of incidents that turned out to be this one
 */
record Basis(Incident incident, List<Recorded> log, List<List<Recorded>> duplicates) {

  static Basis of(Incident incident, List<Recorded> log, List<List<Recorded>> duplicates) {
    return incident
        .review()
        .frozen()
        .filter(frozen -> frozen.seq() < log.size())
        .map(frozen -> upTo(frozen.seq(), log, duplicates))
        .orElseGet(() -> new Basis(incident, log, duplicates));
  }

  static Basis upTo(int seq, List<Recorded> log, List<List<Recorded>> duplicates) {
    Set<IncidentId> later = new HashSet<>();
    for (Recorded recorded : log.subList(seq, log.size())) {
      if (recorded.fact() instanceof LinkFact.Absorbed absorbed) {
        later.add(absorbed.from());
      }
    }
    List<Recorded> then = log.subList(0, seq);
    return new Basis(
        Incident.of(then),
        then,
        duplicates.stream()
            .filter(duplicate -> !later.contains(duplicate.getFirst().incident()))
            .toList());
  }
}
