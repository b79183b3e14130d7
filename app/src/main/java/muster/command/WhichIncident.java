package muster.command;

import java.util.List;
import muster.incident.Incident;

/** What is said when a command needs an incident and none was named. Never assumes one. */
final class WhichIncident {
  private WhichIncident() {}

  static Decision ask(Usage usage, Ask ask, Situation now) {
    String command = (usage.name() + " " + ask.text()).strip();
    List<Incident> mine = now.known().mine();
    if (mine.size() == 1) {
      Incident only = mine.getFirst();
      return Decision.refused(
          "`/incident "
              + usage.name()
              + "` needs an incident. Did you mean "
              + only.id()
              + ", in which you have a role?",
          new Press("Yes, " + only.id(), only.id() + " " + command));
    }
    return Decision.refused(
        "`/incident "
            + usage.name()
            + "` needs an incident. Type it in the incident's channel, or put its id first:"
            + " `/incident INC-… "
            + usage.name()
            + "`. `/incident list` shows the open ones.");
  }
}
