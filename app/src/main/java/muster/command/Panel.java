package muster.command;

import java.util.ArrayList;
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
        .map(incident -> Decision.told(here(incident, now)))
        .orElseGet(() -> elsewhere(now));
  }

  /** Whoever leads also sees by what a decision is made (P-14). */
  private static Reply here(Incident incident, Situation now) {
    if (!incident.phase().isOpen()) {
      return new Reply(Overview.of(incident, now.now()), NextSteps.of(incident));
    }
    boolean leads = Standing.leads(now.who(), incident, now);
    List<Press> presses = new ArrayList<>(NextSteps.of(incident));
    presses.add(new Press("Hypotheses", incident.id() + " " + Hypothesize.NAME));
    presses.add(new Press("Call for help", incident.id() + " " + Escalate.NAME));
    presses.addAll(MarkRisk.presses(incident));
    if (leads) {
      presses.add(GiveBrief.press(incident));
    }
    String help = leads ? "\n" + DecisionHelp.of(incident, now) : "";
    return new Reply(Overview.of(incident, now.now()) + help, presses);
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
