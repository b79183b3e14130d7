package muster.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.NextUpdate;
import muster.incident.Promise;
import muster.incident.Span;
import muster.incident.When;
import muster.incident.Wording;

/** The last update and the time of the next one, in words (P-25). */
public final class WhereItStands {
  private static final Duration SOON = Duration.ofMinutes(1);

  private WhereItStands() {}

  /** Two or three lines; what was written is escaped. */
  public static String of(Incident incident, Instant now) {
    return lastUpdate(incident)
            .orElseGet(
                () ->
                    "No update yet. Impact: "
                        + incident.impact().map(Wording::shown).orElse("nobody has said yet"))
        + next(incident, now).map(line -> "\n" + line).orElse("");
  }

  static Optional<String> lastUpdate(Incident incident) {
    return incident
        .lastUpdate()
        .map(
            given ->
                "Last update %s by %s: %s%s"
                    .formatted(
                        When.clock(given.at()),
                        given.by().mention(),
                        Wording.shown(String.join(" · ", given.update().parts())),
                        confirmed(incident.promise(), given.at())));
  }

  private static String confirmed(Promise promise, Instant given) {
    return promise.kept().isAfter(given)
        ? " (nothing new at %s)".formatted(When.clock(promise.kept()))
        : "";
  }

  /** When the next update comes; empty where none is promised. */
  static Optional<String> next(Incident incident, Instant now) {
    return NextUpdate.words(incident, due -> When.clock(due) + ", " + away(due, now))
        .map(next -> "Next update: " + next);
  }

  private static String away(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    if (left.abs().compareTo(SOON) < 0) {
      return "any moment";
    }
    return left.isNegative() ? "late by " + Span.words(left.negated()) : "in " + Span.words(left);
  }
}
