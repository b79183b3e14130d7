package muster.command;

import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;

/** {@code cancel}: it was not an incident after all. */
final class Cancel implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "cancel",
        "because …",
        "End an incident that was none",
        "cancel because the alert came from a test cluster");
  }

  @Override
  public String whoMay() {
    return "the incident commander or the leader; while nobody has command,"
        + " whoever declared it as well";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "there is nothing to cancel");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!Standing.leadsOrDeclared(incident, now)) {
      return Standing.notLeading(incident, "cancels an incident");
    }
    return Reason.of(ask)
        .map(why -> (Decision) Decision.decided("", new Fact.Cancelled(why)))
        .orElseGet(
            () ->
                Decision.asks(
                    Reason.form(
                        usage(), incident, "Cancel " + incident.id(), "Why is it no incident?")));
  }
}
