package muster.command;

import muster.incident.Incident;
import muster.incident.Phase;

/** {@code mitigated}: users no longer feel it, whatever the cause (P-13, P-14). */
final class Mitigated implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "mitigated",
        "[how]",
        "Say that users no longer feel it, and what did it",
        "mitigated rolled back to v2.3.0");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return ChangePhase.to(Phase.MITIGATED, ask.text(), incident);
  }
}
