package muster.command;

import java.util.List;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Wording;

/** {@code status}: where an incident stands, for anyone, without asking a person (P-25). */
final class ShowStatus implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "status", "[INC-…]", "Show where an incident stands, to you alone", "status INC-2026-0142");
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    if (ask.text().isBlank()) {
      return now.incident().map(incident -> shown(incident, now)).orElseGet(() -> open(now));
    }
    Optional<Incident> named =
        IncidentId.readNumber(ask.text()).flatMap(number -> now.known().numbered(number));
    return named
        .map(incident -> shown(incident, now))
        .orElseGet(
            () ->
                Decision.refused(
                    "There is no incident `%s`. `/incident list recent` shows the last ones."
                        .formatted(Wording.shown(ask.text()))));
  }

  private static Decision shown(Incident incident, Situation now) {
    return Decision.told(Overview.of(incident, now.now()));
  }

  private static Decision open(Situation now) {
    List<Incident> open = now.known().open();
    return open.size() == 1
        ? shown(open.getFirst(), now)
        : Decision.told(Overview.listed("*Open incidents*", open, "No incident is open."));
  }
}
