package muster.playbook;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Severity;

/** The four levels as the playbook has them before anybody edits it (P-1, P-15, P-20, P-28). */
final class StandardSeverities {
  private StandardSeverities() {}

  static Map<Severity, SeverityPolicy> all() {
    Map<Severity, SeverityPolicy> all = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(severity, of(severity));
    }
    return all;
  }

  private static SeverityPolicy of(Severity severity) {
    return switch (severity) {
      case SEV1 ->
          new SeverityPolicy(
              "Core service unavailable, revenue path broken, data at risk, or security breach."
                  + " Immediate, all hands.",
              everyMinutes(15),
              Optional.of(Duration.ofMinutes(30)),
              Set.of(Role.COMMANDER),
              "Anyone on call for the service, the technical lead and the incident commander.",
              Depth.FULL,
              false);
      case SEV2 ->
          new SeverityPolicy(
              "Major feature degraded, a significant share of users (over 10 %), no workaround."
                  + " On-call engineer and team lead within 15 minutes.",
              everyMinutes(30),
              Optional.of(Duration.ofMinutes(45)),
              Set.of(Role.COMMANDER),
              "The technical lead and the incident commander.",
              Depth.FULL,
              false);
      case SEV3 ->
          new SeverityPolicy(
              "Minor feature broken, small subset of users, workaround exists."
                  + " Same business day, one engineer; fix within 24 hours.",
              everyMinutes(60),
              Optional.empty(),
              Set.of(),
              "The engineer who works on it.",
              Depth.SHORT,
              false);
      case SEV4 ->
          new SeverityPolicy(
              "Cosmetic, or no user impact. A ticket, not an incident.",
              Optional.empty(),
              Optional.empty(),
              Set.of(),
              "The team that owns the ticket.",
              Depth.NONE,
              false);
    };
  }

  private static Optional<Cadence> everyMinutes(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }
}
