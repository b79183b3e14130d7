package muster.command;

import java.util.List;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Shield;
import muster.incident.ShieldFact;

/** Somebody without a part in the incident asked in its channel how it stands (P-25). */
final class AnswerAsker implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage("asked", "", "Answer a question about where it stands", "asked");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (ask.message().isEmpty()) {
      return Decision.refused("To see where it stands: `/incident status`");
    }
    return mayBeAnswered(incident, now)
        ? Decision.decided(
            "",
            new ShieldFact.QuestionAnswered(
                now.who(), now.now().plus(now.playbook().shield().interval())))
        : Decision.told("");
  }

  private static boolean mayBeAnswered(Incident incident, Situation now) {
    if (!incident.phase().isOpen()
        || !incident.roles().heldBy(now.who()).isEmpty()
        || now.known().person(now.who()).isEmpty()) {
      return false;
    }
    List<Recorded> log = now.known().log(incident);
    return Shield.of(log).answers(now.who(), now.now());
  }
}
