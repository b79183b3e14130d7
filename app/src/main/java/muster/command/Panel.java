package muster.command;

import java.util.List;
import muster.incident.Incident;

/** The bare command: in an incident's channel where it stands, elsewhere what can be done. */
final class Panel implements Command {
  @Override
  public Usage usage() {
    return new Usage("", "", "Show where the incident stands, or what can be done", "");
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    return now.incident()
        .map(
            incident ->
                Decision.told(new Reply(Overview.of(incident, now.now()), NextSteps.of(incident))))
        .orElseGet(() -> elsewhere(now));
  }

  private static Decision.Decided elsewhere(Situation now) {
    List<Incident> open = now.known().open();
    return Decision.told(
        new Reply(
            Overview.listed("*Open incidents*", open, "No incident is open."),
            List.of(
                new Press("Declare an incident", "declare"),
                new Press("Recent incidents", "list recent"),
                new Press("Help", "help"))));
  }
}
