package muster.command;

import muster.incident.Incident;

/** A command that only makes sense about an incident. */
public interface IncidentCommand extends Command {
  Decision decide(Ask ask, Incident incident, Situation now);

  @Override
  default Decision decide(Ask ask, Situation now) {
    return now.incident()
        .map(incident -> decide(ask, incident, now))
        .orElseGet(() -> WhichIncident.ask(usage(), ask, now));
  }
}
