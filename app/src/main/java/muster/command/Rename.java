package muster.command;

import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Title;

/** {@code rename}: another title; the channel keeps its name, so that links stay good. */
final class Rename implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "rename", "title", "Give the incident another title", "rename Card payments time out");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return switch (Title.read(ask.text())) {
      case Title.Refused refused ->
          Decision.refused(refused.why() + " `/incident rename Card payments time out`");
      case Title.Accepted accepted -> to(accepted.title().toString(), incident);
    };
  }

  private static Decision to(String title, Incident incident) {
    return title.equals(incident.title())
        ? Decision.told("It is called that already.")
        : Decision.decided("", new Fact.Renamed(incident.title(), title));
  }
}
