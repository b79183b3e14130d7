package muster.database;

import muster.incident.Incident;

/** An operator deleted the incident while something was decided about it. */
public final class Vanished extends RuntimeException {
  Vanished(Incident incident) {
    super(incident.id() + " was deleted meanwhile");
  }
}
