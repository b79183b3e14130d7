package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What takes a fact back leaves the incident as it was before. */
class CompensationTest {
  private static final IncidentId ID = new IncidentId(2026, 1);
  private static final PersonId ADA = new PersonId("UADA1");
  private static final PersonId BEN = new PersonId("UBEN2");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Optional<Cadence> HALF_HOURLY = every(30);

  private final List<Recorded> log = new ArrayList<>();

  CompensationTest() {
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

  private static Optional<Cadence> every(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }

  private Recorded add(Fact fact) {
    Recorded recorded =
        new Recorded(ID, log.size() + 1, fact, Optional.of(ADA), NOON, NOON, Optional.empty());
    log.add(recorded);
    return recorded;
  }

  private Incident now() {
    return Incident.of(log);
  }

  /** Does it and takes it back. */
  private Incident undone(Fact fact) {
    Incident before = now();
    Recorded change = add(fact);
    Compensation.Possible back =
        assertInstanceOf(Compensation.Possible.class, Compensation.of(change, before));
    assertTrue(BuiltOn.stands(fact, now()) && BuiltOn.by(change, log).isEmpty(), "" + fact);
    add(new UndoFact.Undone(change.seq(), List.of(change.seq() + 2), fact.subject()));
    back.facts().forEach(this::add);
    return now();
  }

  @Test
  void whatWasBeforeIsBack() {
    add(new Fact.RoleAssigned(Role.COMMANDER, BEN, Optional.empty()));
    Incident before = now();
    assertEquals(
        before.roles(),
        undone(new Fact.RoleAssigned(Role.COMMANDER, ADA, Optional.of(BEN))).roles());
    assertEquals(
        before.roles(), undone(new Fact.RoleAssigned(Role.SCRIBE, ADA, Optional.empty())).roles());
    assertEquals(before.roles(), undone(new Fact.RoleVacated(Role.COMMANDER, BEN)).roles());
    assertEquals(
        before.title(), undone(new Fact.Renamed("Payments time out", "Something")).title());
    Incident lowered =
        undone(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV3, Optional.empty(), every(60), Terms.NONE));
    assertEquals(before.severity(), lowered.severity());
    assertEquals(before.promise().due(), lowered.promise().due());
  }

  @Test
  void whatWasClosedIsOpenInItsPhaseAndTheOtherWayRound() {
    add(new Fact.PhaseChanged(Phase.INVESTIGATING, Phase.MONITORING, Optional.empty()));
    assertEquals(Phase.MONITORING, undone(new Fact.Resolved("done", "23 %")).phase());
    assertEquals(Phase.MONITORING, undone(new Fact.Cancelled("a test")).phase());
    Incident parted = undone(new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false));
    assertEquals(Phase.MONITORING, parted.phase());
    assertEquals(Optional.empty(), parted.links().into());
    add(new Fact.Resolved("done", "all of them"));
    Incident closed = undone(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    assertEquals(Phase.RESOLVED, closed.phase());
    assertEquals("done", closed.ended().orElseThrow().words());
  }

  @Test
  void theTimelineTellsNeitherTheChangeNorItsUndoing() {
    Timeline before = Timeline.of(log);
    undone(new Fact.Renamed("Payments time out", "Something"));
    assertEquals(before, Timeline.of(log));
    Recorded said = add(new Fact.Logged("pool exhausted"));
    Timeline with = Timeline.of(log);
    undone(new Fact.EntryAmended(said.seq(), Optional.empty(), "pool full"));
    undone(new Fact.EntryStruck(said.seq(), "it was another cluster"));
    assertEquals(with, Timeline.of(log));
  }

  @Test
  void whatIsBuiltOnStays() {
    Recorded raised =
        add(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), Terms.NONE));
    add(
        new Fact.SeverityChanged(
            Severity.SEV1, Severity.SEV3, Optional.empty(), every(60), Terms.NONE));
    assertTrue(BuiltOn.by(raised, log).isPresent());
    assertFalse(BuiltOn.stands(raised.fact(), now()));
    Recorded said = add(new Fact.Logged("pool exhausted"));
    add(new Fact.EntryAmended(said.seq(), Optional.empty(), "pool full"));
    assertTrue(BuiltOn.by(said, log).isPresent());
  }

  @Test
  void theImpactGivenAtTheEndIsKnownWhenItIsOpenAgain() {
    add(new Fact.Resolved("rolled back", "every fourth payment for 40 minutes"));
    add(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    assertEquals(Optional.of("every fourth payment for 40 minutes"), now().impact());
    add(new Fact.UpdateGiven(new Update("", "every third", "", "")));
    assertEquals(Optional.of("every third"), now().impact());
  }

  @Test
  void whatPeopleHaveReadIsNotTakenBack() {
    Recorded update = add(new Fact.UpdateGiven(Update.free("cards fail")));
    assertInstanceOf(Compensation.Impossible.class, Compensation.of(update, now()));
    assertInstanceOf(Compensation.Impossible.class, Compensation.of(log.getFirst(), now()));
  }

  @Test
  void noOfferStandsOnceItIsClosedHoweverThatWas() {
    for (Fact closing :
        List.of(
            new Fact.Resolved("done", "23 %"),
            new Fact.Cancelled("a test"),
            new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false))) {
      add(new RoleFact.HandoverOffered(Role.COMMANDER, BEN, Optional.empty(), Optional.empty()));
      add(closing);
      assertEquals(Optional.empty(), now().succession().offer(Role.COMMANDER), "" + closing);
      add(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    }
  }
}
