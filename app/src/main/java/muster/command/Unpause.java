package muster.command;

import java.util.Optional;
import muster.command.words.Because;
import muster.incident.Audience;
import muster.incident.Incident;
import muster.incident.NextUpdate;
import muster.incident.PromiseFact;
import muster.incident.Wording;

/** {@code unpause}: a pause ends before its time (P-23). */
final class Unpause implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage(
        "unpause",
        "[external] [because …]",
        "End a pause of the updates before its time",
        "unpause");
  }

  @Override
  public String whoMay() {
    return "anyone; with `external` the incident commander, the communications"
        + " lead or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    UpdateClock.Meant meant = UpdateClock.Meant.in(ask.text());
    Optional<Decision> nothing = UpdateClock.nothingTo(meant.audience(), incident);
    if (nothing.isPresent()) {
      return nothing.get();
    }
    Because words = Because.split(meant.rest());
    if (!words.before().isEmpty()) {
      return Decision.refused(
          "`unpause` takes no more than a reason, and `%s` is none. Write `/incident unpause` or `/incident unpause external`"
              .formatted(Wording.shown(words.before())));
    }
    if (incident.promise(meant.audience()).paused().isEmpty()) {
      return notPaused(meant.audience(), incident);
    }
    return Decision.decided("", new PromiseFact.UpdatesResumed(meant.audience(), words.reason()));
  }

  private static Decision notPaused(Audience audience, Incident incident) {
    Audience other = audience == Audience.INTERNAL ? Audience.EXTERNAL : Audience.INTERNAL;
    if (incident.promise(other).paused().isPresent()) {
      String words = ("unpause " + other.word()).strip();
      return Decision.refused(
          "Only the other updates are paused: `/incident %s`".formatted(words),
          new Press("Unpause", incident.id() + " " + words));
    }
    return Decision.told(
        "Nothing is paused. Next update: "
            + NextUpdate.words(incident).orElse("none promised")
            + ".");
  }
}
