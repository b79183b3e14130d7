package muster.command;

import muster.incident.Incident;
import muster.incident.MarkFact;

/** Taking the reaction off takes the message off the timeline, unless others marked it too. */
final class Unmark implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage("unmark", "", "Take a marked message off the timeline", "unmark");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (ask.message().isEmpty()) {
      return Decision.refused(
          "To take a message off the timeline, take your reaction off it, or use"
              + " `/incident strike #12 because …`");
    }
    var message = ask.message().get();
    // Recorded even where no mark stands: the mark it took off may be told of later.
    return Marking.isOutdated(ask, now.who(), now.known().about(incident, message.subject()))
        ? Decision.told("")
        : Decision.decided("", new MarkFact.MarkRemoved(message));
  }
}
