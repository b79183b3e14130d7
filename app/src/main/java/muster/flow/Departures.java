package muster.flow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.Incidents;
import muster.database.RoleHolders;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.RoleFact.Departure;
import org.jdbi.v3.core.Handle;

/**
 * Takes their roles from those who leave, in the transaction of the handle (P-8). Hearing of it
 * twice, or long after they came back, changes nothing.
 */
final class Departures {
  private final Handle handle;
  private final Clocks clocks;

  Departures(Handle handle, Clocks clocks) {
    this.handle = handle;
    this.clocks = clocks;
  }

  /** Returns the lanes that have something new to do after the commit. */
  Set<String> fromChannel(int incident, PersonId person, Instant at) {
    return recorded(incident, person, Departure.CHANNEL, at);
  }

  /** Returns the lanes that have something new to do after the commit. */
  Set<String> fromWorkspace(PersonId person, Instant at) {
    Set<String> lanes = new HashSet<>();
    for (int incident : new RoleHolders(handle).openNaming(person)) {
      lanes.addAll(recorded(incident, person, Departure.WORKSPACE, at));
    }
    return lanes;
  }

  private Set<String> recorded(int number, PersonId person, Departure from, Instant at) {
    Incident incident = new Incidents(handle).load(number).orElseThrow();
    Instant happened = at.isAfter(clocks.now()) ? clocks.now() : at;
    Chronicle chronicle = new Chronicle(handle, clocks);
    incident
        .leaving(person, from, happened)
        .map(fact -> List.of(new Stated(fact, Optional.of(happened))))
        .ifPresent(
            facts ->
                chronicle.append(Optional.of(incident), facts, Optional.empty(), Optional.empty()));
    return chronicle.lanes();
  }
}
