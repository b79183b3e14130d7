package muster.playbook;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Chase;
import muster.incident.Depth;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;

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
              commanded(30, 60),
              "Anyone on call for the service, the technical lead and the incident commander.",
              Depth.FULL,
              false);
      case SEV2 ->
          new SeverityPolicy(
              "Major feature degraded, a significant share of users (over 10 %), no workaround."
                  + " On-call engineer and team lead within 15 minutes.",
              everyMinutes(30),
              commanded(45, 120),
              "The technical lead and the incident commander.",
              Depth.FULL,
              false);
      case SEV3 ->
          new SeverityPolicy(
              "Minor feature broken, small subset of users, workaround exists."
                  + " Same business day, one engineer; fix within 24 hours.",
              everyMinutes(60),
              Terms.NONE,
              "The engineer who works on it.",
              Depth.SHORT,
              false);
      case SEV4 ->
          new SeverityPolicy(
              "Cosmetic, or no user impact. A ticket, not an incident.",
              Optional.empty(),
              Terms.NONE,
              "The team that owns the ticket.",
              Depth.NONE,
              false);
    };
  }

  private static Optional<Cadence> everyMinutes(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }

  /** On SEV1 and SEV2 somebody must lead, and those outside must hear of it. */
  private static Terms commanded(int externalMinutes, int briefAfterMinutes) {
    Chase chase =
        new Chase(
            Set.of(Role.COMMANDER),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));
    return new Terms(
        everyMinutes(externalMinutes),
        Optional.of(chase),
        Optional.of(Duration.ofMinutes(5)),
        Optional.of(Duration.ofMinutes(briefAfterMinutes)));
  }
}
