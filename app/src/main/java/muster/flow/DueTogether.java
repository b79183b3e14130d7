package muster.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.Deadlines;
import muster.database.Deadlines.Overdue;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Pulse;
import muster.incident.Absence;
import muster.incident.Deadline;
import muster.incident.Incident;
import muster.incident.WhenDue;
import org.jdbi.v3.core.Handle;

/**
 * Claims what is due in many incidents in one transaction, which costs one commit instead of many.
 * It ends early, so that whoever waits for the database does not wait for all of it.
 */
final class DueTogether {
  /** What people do not notice that their commands wait for. */
  private static final Duration NOT_NOTICED = Duration.ofMillis(8);

  /** Where others write at the same time, and where people wait for what is late already. */
  private static final Duration LONGER = Duration.ofMillis(40);

  private static final Duration LATE = Duration.ofMillis(700);

  /**
   * What one transaction did.
   *
   * @param rows how many, counted from the front
   * @param lanes that have something new to do once it is committed
   * @param rung those of them that were ours to claim
   */
  record Done(int rows, Set<String> lanes, List<Rung> rung) {}

  /** What fell due, and whether any fact came of it. */
  record Rung(Deadline deadline, boolean cameToSomething) {}

  private final Handle handle;
  private final Clocks clocks;
  private final Chronicle chronicle;
  private final boolean shared;

  /**
   * @param shared whether others write at the same time
   */
  DueTogether(Handle handle, Clocks clocks, boolean shared) {
    this.handle = handle;
    this.clocks = clocks;
    this.chronicle = new Chronicle(handle, clocks);
    this.shared = shared;
  }

  /** Does as many of these, from the front, as there is time for; one at least. */
  Done claim(List<Overdue> due) {
    boolean late = due.getFirst().deadline().at().isBefore(clocks.now().minus(LATE));
    long until = System.nanoTime() + (shared || late ? LONGER : NOT_NOTICED).toNanos();
    Map<Integer, Incident> incidents = incidents(due);
    Optional<Absence> away = new Pulse(handle).lastAway();
    List<Rung> rung = new ArrayList<>();
    int rows = 0;
    for (Overdue overdue : due) {
      if (rows > 0 && System.nanoTime() - until > 0) {
        break;
      }
      if (new Deadlines(handle).claim(overdue)) {
        rung.add(new Rung(overdue.deadline(), happens(overdue, incidents, away)));
      }
      rows++;
    }
    return new Done(rows, chronicle.lanes(), rung);
  }

  private Map<Integer, Incident> incidents(Collection<Overdue> due) {
    List<Integer> numbers = due.stream().map(Overdue::incident).distinct().toList();
    Map<Integer, Incident> incidents = new HashMap<>();
    new Incidents(handle)
        .load(numbers)
        .forEach(incident -> incidents.put(incident.id().number(), incident));
    return incidents;
  }

  private boolean happens(
      Overdue overdue, Map<Integer, Incident> incidents, Optional<Absence> away) {
    Incident incident = Optional.ofNullable(incidents.get(overdue.incident())).orElseThrow();
    List<Stated> facts = facts(overdue, incident, away);
    if (facts.isEmpty()) {
      // It was read before the claim. If it went on meanwhile, facts would meet a taken place in
      // the log and be decided again; but that nothing happens would go unnoticed, and a reminder
      // be lost.
      incident = new Incidents(handle).load(overdue.incident()).orElseThrow();
      facts = facts(overdue, incident, away);
    }
    if (!facts.isEmpty()) {
      incident = chronicle.append(Optional.of(incident), facts, Optional.empty(), Optional.empty());
    }
    incidents.put(overdue.incident(), incident);
    return !facts.isEmpty();
  }

  private List<Stated> facts(Overdue overdue, Incident incident, Optional<Absence> away) {
    var known =
        new WhenDue.Circumstances(
            clocks.now(),
            away.filter(absence -> absence.covers(overdue.deadline().at())),
            seq -> new Facts(handle).since(incident.id(), seq));
    return WhenDue.happens(overdue.deadline(), incident, known).stream()
        .map(fact -> new Stated(fact, Optional.empty()))
        .toList();
  }
}
