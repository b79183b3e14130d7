package muster.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.Promise;
import muster.incident.PromiseFact;
import muster.incident.When;

/** {@code snooze}: the next update comes a little later, and everybody knows why (P-23). */
final class Snooze implements IncidentCommand {
  private static final Duration MOST = Duration.ofHours(1);

  @Override
  public Usage usage() {
    return new Usage(
        "snooze",
        "[external] 10m because …",
        "Put the next update off, at most an hour in one go",
        "snooze 10m because the failover is being watched");
  }

  @Override
  public String whoMay() {
    return "anyone; with `external` the incident commander, the communications"
        + " lead or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return UpdateClock.decide(
        ask, incident, now, usage(), change -> snoozed(change, incident, now));
  }

  private static Decision snoozed(UpdateClock.Change change, Incident incident, Situation now) {
    Promise promise = change.promise();
    if (promise.due().isEmpty()) {
      return UpdateClock.nothingPromised(change.audience(), incident);
    }
    if (promise.paused().isPresent()) {
      return Decision.refused(
          "Updates are paused until %s, so there is nothing to snooze. To end the pause: `/incident unpause`"
              .formatted(When.clock(promise.paused().get().until())),
          new Press("Unpause", (incident.id() + " unpause " + change.audience().word()).strip()));
    }
    if (change.length().compareTo(MOST) > 0) {
      return change.refused(
          "A snooze is at most one hour in one go. For a longer silence: `/incident pause 3h because …`");
    }
    Instant due = promise.due().get();
    // What is late already is put off from now, or it would be late again at once.
    Instant from = promise.missed().isPresent() || due.isBefore(now.now()) ? now.now() : due;
    Optional<Decision> tooQuiet = UpdateClock.tooQuiet(change, incident, from, Duration.ZERO);
    if (tooQuiet.isPresent()) {
      return tooQuiet.get();
    }
    return Decision.decided(
        "",
        new PromiseFact.UpdateSnoozed(
            change.audience(), from, from.plus(change.length()), change.why()));
  }
}
