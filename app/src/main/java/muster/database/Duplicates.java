package muster.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/** Incidents that turned out to be another one, read from their own logs. */
public final class Duplicates {
  private final Handle handle;

  public Duplicates(Handle handle) {
    this.handle = handle;
  }

  /** The logs of all that ended in favour of this one, directly or by way of another, each once. */
  public List<List<Recorded>> of(Incident survivor) {
    Set<IncidentId> seen = new LinkedHashSet<>();
    Deque<IncidentId> next = new ArrayDeque<>(survivor.links().absorbed());
    while (!next.isEmpty()) {
      IncidentId id = next.pop();
      if (!id.equals(survivor.id()) && seen.add(id)) {
        new Incidents(handle)
            .load(id.number())
            .ifPresent(other -> next.addAll(other.links().absorbed()));
      }
    }
    return seen.stream()
        .map(id -> new Facts(handle).log(id))
        .filter(log -> !log.isEmpty())
        .toList();
  }
}
