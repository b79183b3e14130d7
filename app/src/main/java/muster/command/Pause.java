package muster.command;

import java.time.Duration;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.Incident;
import muster.incident.PromiseFact;

/**
 * {@code pause}: nobody is asked for updates for a while; then it starts again by itself (P-23).
 */
final class Pause implements IncidentCommand {
  private static final Duration MOST = Duration.ofHours(24);

  @Override
  public Usage usage() {
    return new Usage(
        "pause",
        "[external] 1h because …",
        "Agree on silence for a while, at most 24 hours; then Muster asks again by itself",
        "pause 1h because everybody waits for the restore");
  }

  @Override
  public String whoMay() {
    return "anyone; with `external` the incident commander, the communications"
        + " lead or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return UpdateClock.decide(ask, incident, now, usage(), change -> paused(change, incident, now));
  }

  private static Decision paused(UpdateClock.Change change, Incident incident, Situation now) {
    if (change.promise().due().isEmpty()) {
      return UpdateClock.nothingPromised(change.audience(), incident);
    }
    if (change.length().compareTo(MOST) > 0) {
      return change.refused(
          "A pause is at most 24 hours, so that no incident is forgotten: `/incident pause 24h because …`");
    }
    Duration reserve = change.promise().cadence().map(Cadence::promptBefore).orElse(Duration.ZERO);
    Optional<Decision> tooQuiet = UpdateClock.tooQuiet(change, incident, now.now(), reserve);
    if (tooQuiet.isPresent()) {
      return tooQuiet.get();
    }
    return Decision.decided(
        "",
        new PromiseFact.UpdatesPaused(
            change.audience(), now.now().plus(change.length()), change.why()));
  }
}
