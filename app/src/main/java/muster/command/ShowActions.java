package muster.command;

import muster.incident.Incident;

/** {@code actions}: what will be done, by whom and until when, with what is left out (P-35). */
final class ShowActions implements IncidentCommand {
  private static final String MINE = "mine";

  @Override
  public Usage usage() {
    return new Usage(
        "actions",
        "[mine]",
        "Show the corrective actions of an incident, or yours of all incidents",
        "actions");
  }

  static Press press(Incident incident) {
    return new Press("Show the actions", incident.id() + " actions");
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    return ask.text().strip().equalsIgnoreCase(MINE)
        ? Decision.told(OwedList.mine(now))
        : IncidentCommand.super.decide(ask, now);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return Decision.told(ActionList.of(incident, now));
  }
}
