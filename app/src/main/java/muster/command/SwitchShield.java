package muster.command;

import java.util.Locale;
import muster.incident.Incident;
import muster.incident.Shield;
import muster.incident.ShieldFact;
import muster.incident.Wording;

/** {@code shield}: whether Muster answers questions in the incident's channel (P-25). */
final class SwitchShield implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "shield",
        "on|off",
        "Let Muster answer those who ask in the channel how it stands, or not",
        "shield off");
  }

  @Override
  public String whoMay() {
    return "the incident commander or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return switch (ask.text().strip().toLowerCase(Locale.ROOT)) {
      case "on" -> switched(true, incident, now);
      case "off" -> switched(false, incident, now);
      case "" -> Decision.told(standing(incident, now));
      default ->
          Decision.refused(
              "`%s` is neither on nor off. Type `/incident shield off` or `/incident shield on`."
                  .formatted(Wording.shown(ask.text())));
    };
  }

  private static Decision switched(boolean on, Incident incident, Situation now) {
    var closed = Standing.closed(incident, "questions in it are not answered");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!Standing.leads(now.who(), incident, now)) {
      return Standing.notLeading(incident, "switches the shield");
    }
    if (on && !now.playbook().shield().answer()) {
      return Decision.refused(
          "Questions are answered in no incident here: `shield.answer` in muster.yml is false.");
    }
    return Shield.of(now.known().log(incident)).on() == on
        ? Decision.told(standing(incident, now))
        : Decision.decided("", new ShieldFact.ShieldSwitched(on));
  }

  private static String standing(Incident incident, Situation now) {
    boolean on = now.playbook().shield().answer() && Shield.of(now.known().log(incident)).on();
    return on
        ? "The shield is on: who asks in the channel how it stands is answered privately by Muster."
        : "The shield is off: questions in the channel are left to you.";
  }
}
