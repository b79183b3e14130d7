package muster.incident;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An incident whose log grows as it is told, and whose facts are taken back. */
final class TakenBack {
  static final IncidentId ID = new IncidentId(2026, 1);
  static final PersonId ADA = new PersonId("UADA1");
  static final PersonId BEN = new PersonId("UBEN2");
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final Optional<Cadence> HALF_HOURLY = every(30);

  private final List<Recorded> log = new ArrayList<>();
  private Instant at = NOON;

  TakenBack() {
    add(
        new Fact.Declared(
            ID,
            "Payments time out",
            Severity.SEV2,
            Kind.PRODUCTION,
            false,
            Optional.empty(),
            Optional.of("23 %"),
            HALF_HOURLY,
            Terms.NONE,
            "inc",
            Optional.empty(),
            Optional.empty()));
  }

  static Optional<Cadence> every(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }

  Instant at() {
    return at;
  }

  void pass(Duration time) {
    at = at.plus(time);
  }

  List<Recorded> log() {
    return log;
  }

  Recorded add(Fact fact) {
    return add(ADA, fact);
  }

  Recorded add(PersonId who, Fact fact) {
    Recorded recorded =
        new Recorded(ID, log.size() + 1, fact, Optional.of(who), at, at, Optional.empty());
    log.add(recorded);
    return recorded;
  }

  Incident now() {
    return Incident.of(log);
  }

  /** Does it and takes it back. */
  Incident undone(Fact fact) {
    Incident before = now();
    Recorded change = add(fact);
    at = at.plusSeconds(30);
    return takenBack(change, before);
  }

  Incident takenBack(Recorded change, Incident before) {
    Fact fact = change.fact();
    Compensation.Possible back =
        assertInstanceOf(Compensation.Possible.class, Compensation.of(change, before));
    assertTrue(BuiltOn.stands(fact, now()) && BuiltOn.by(change, log).isEmpty(), "" + fact);
    add(new UndoFact.Undone(change.seq(), List.of(change.seq() + 2), fact.subject()));
    PutBack.of(change, back, before, now(), at).forEach(this::add);
    return now();
  }
}
