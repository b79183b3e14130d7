package muster.command;

import muster.incident.Fact;
import muster.incident.Incident;

/** {@code strike}: takes an entry off the timeline; it stays in the log (P-31). */
final class Strike implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "strike",
        "#12 because …",
        "Take an entry off the timeline",
        "strike #12 because it was another cluster");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return switch (Entries.find(usage(), ask, incident, now)) {
      case Entries.Missing missing -> missing.refusal();
      case Entries.Entry found -> struck(found);
    };
  }

  private Decision struck(Entries.Entry found) {
    return Reason.in(found.rest())
        .map(
            reason ->
                (Decision)
                    Decision.decided("", new Fact.EntryStruck(found.entry().number(), reason)))
        .orElseGet(
            () ->
                Decision.refused(
                    "Why should `#%d` go? `/incident strike #%d because …`"
                        .formatted(found.entry().number(), found.entry().number())));
  }
}
