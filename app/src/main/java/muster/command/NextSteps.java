package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.Role;

/** What people will most likely want next, in the order of need: somebody must lead first. */
public final class NextSteps {
  private NextSteps() {}

  /** Takes a role that nobody holds; if somebody was faster, says who. */
  public static Press take(Role role, Incident incident) {
    return HoldRole.takeIfFree(role, incident);
  }

  /** A duplicate owes no postmortem: people want to know where the other stands. */
  private static Optional<Press> goesOn(Incident incident) {
    return incident
        .links()
        .into()
        .filter(link -> !link.quietly())
        .map(link -> new Press("Where " + link.into() + " stands", link.into() + " status"));
  }

  /** Takes up the offer of a role, or turns it down. */
  public static List<Press> answers(Role role, Incident incident, int offer) {
    return List.of(
        Handover.answer(true, role, incident, offer),
        Handover.answer(false, role, incident, offer));
  }

  public static Press takeBack(Role role, Incident incident) {
    return Handover.takeBack(role, incident);
  }

  public static List<Press> of(Incident incident) {
    String id = incident.id() + " ";
    List<Press> presses = new ArrayList<>();
    if (incident.phase().isOpen()) {
      for (Role role : Role.values()) {
        if (incident.roles().holder(role).isEmpty()) {
          presses.add(take(role, incident));
        }
      }
      presses.add(new Press("Post update", id + "update"));
      if (incident.outside().promise().cadence().isPresent()) {
        presses.add(new Press("Update outside", id + "update-external"));
      }
      presses.add(new Press("Log", id + "log"));
      presses.add(new Press("Decide", id + "decide"));
      presses.add(new Press("Severity", id + "sev"));
      presses.add(new Press("Phase", id + "phase"));
    } else {
      presses.add(goesOn(incident).orElse(new Press("Postmortem", id + "postmortem")));
    }
    presses.add(new Press("Timeline", id + "timeline"));
    presses.add(
        incident.phase().isOpen()
            ? new Press("Resolve", id + "resolve")
            : new Press("Reopen", id + "reopen"));
    return presses;
  }
}
