package muster.command;

import java.time.Duration;
import java.util.Optional;
import muster.incident.Audience;
import muster.incident.Cadence;
import muster.incident.Incident;
import muster.incident.PromiseFact;
import muster.incident.Severity;
import muster.incident.Span;

/** {@code cadence}: how often people are promised an update, for this incident (P-20, P-23). */
final class ChangeCadence implements IncidentCommand {
  private static final Duration MOST = Duration.ofHours(24);

  @Override
  public Usage usage() {
    return new Usage(
        "cadence",
        "[external] 20m because …",
        "Change how often updates are promised, here or to those outside",
        "cadence 20m because the restore runs for an hour");
  }

  @Override
  public String whoMay() {
    return "anyone; with `external` the incident commander, the communications"
        + " lead or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    return UpdateClock.decide(
        ask, incident, now, usage(), change -> changed(change, incident, now));
  }

  private static Decision changed(UpdateClock.Change change, Incident incident, Situation now) {
    boolean outside = change.audience() == Audience.EXTERNAL;
    if (outside
        && incident.severity().needsCommand()
        && change.length().compareTo(UpdateClock.MOST_QUIET) > 0) {
      return change.refused(
          "On %s those outside hear something at least every hour, even if nothing is new. Use 1h or less: `/incident cadence external 1h because …`"
              .formatted(incident.severity()));
    }
    if (change.length().compareTo(MOST) > 0) {
      return change.refused(
          "Updates come at least once a day. For a longer silence resolve it, or `/incident pause 24h because …`");
    }
    Optional<Cadence> from = change.promise().cadence();
    if (from.filter(was -> was.every().equals(change.length())).isPresent()) {
      return Decision.told(
          "Updates are already promised every %s.".formatted(Span.words(change.length())));
    }
    Cadence steps = from.or(incident.promise()::cadence).orElseGet(() -> usual(now));
    return Decision.decided(
        "",
        new PromiseFact.CadenceChanged(
            change.audience(), from, steps.every(change.length()), change.why()));
  }

  /** The steps around an update where nothing at all was promised. */
  private static Cadence usual(Situation now) {
    return now.playbook().policy(Severity.SEV3).cadence().orElseThrow();
  }
}
