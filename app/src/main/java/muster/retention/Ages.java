package muster.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.playbook.Retention;
import muster.playbook.Retention.Age;
import muster.playbook.Retention.How;

/** How old an incident is and what that means, by the days of UTC. */
record Ages(Retention policy, Instant now) {
  /** What becomes of an incident that is old enough; empty if it is not. */
  Optional<How> fate(Incident incident) {
    if (incident.kind() == Kind.DRILL && policy.drills().isPresent()) {
      return policy.drills().filter(age -> isOver(incident, age)).map(age -> How.DELETE);
    }
    return policy.incidents().filter(age -> isOver(incident, age)).map(age -> policy.how());
  }

  /** Whether it was closed so long ago that its files go. */
  boolean losesFiles(Incident incident) {
    return policy.attachments().filter(age -> isOver(incident, age)).isPresent();
  }

  /** What was declared later than this is not old enough for anything. */
  Optional<Instant> youngest() {
    return Stream.of(policy.attachments(), policy.incidents(), policy.drills())
        .flatMap(Optional::stream)
        .map(this::begins)
        .max(Comparator.naturalOrder());
  }

  private boolean isOver(Incident incident, Age age) {
    return incident.ended().filter(end -> end.at().isBefore(begins(age))).isPresent()
        && !incident.phase().isOpen();
  }

  private Instant begins(Age age) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return age.before(today).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
