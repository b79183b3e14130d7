package muster.command;

import muster.incident.Incident;

final class Postmortem implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage("postmortem", "[show|edit|export md]", "x", "postmortem");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return Decision.told("");
  }
}
