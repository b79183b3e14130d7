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
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What takes a fact back leaves the incident as it was before. */
class CompensationTest {
  private static final IncidentId ID = new IncidentId(2026, 1);
  private static final PersonId ADA = new PersonId("UADA1");
  private static final PersonId BEN = new PersonId("UBEN2");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final Optional<Cadence> HALF_HOURLY = every(30);

  private final List<Recorded> log = new ArrayList<>();
  private Instant at = NOON;

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
        new Recorded(ID, log.size() + 1, fact, Optional.of(ADA), at, at, Optional.empty());
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
    at = at.plusSeconds(30);
    return takenBack(change, before);
  }

  private Incident takenBack(Recorded change, Incident before) {
    Fact fact = change.fact();
    Compensation.Possible back =
        assertInstanceOf(Compensation.Possible.class, Compensation.of(change, before));
    assertTrue(BuiltOn.stands(fact, now()) && BuiltOn.by(change, log).isEmpty(), "" + fact);
    add(new UndoFact.Undone(change.seq(), List.of(change.seq() + 2), fact.subject()));
    PutBack.of(change, back, before, now(), at).forEach(this::add);
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

  /**
   * A missed update, a pause for those outside, an offer and a chased role: nothing is forgotten.
   */
  private Incident troubled() {
    Terms terms =
        new Terms(
            every(45),
            Optional.of(
                new Chase(
                    Set.of(Role.SCRIBE),
                    MINUTES,
                    MINUTES.multipliedBy(2),
                    MINUTES.multipliedBy(3))),
            Optional.empty(),
            Optional.empty());
    add(
        new Fact.SeverityChanged(
            Severity.SEV2, Severity.SEV2, Optional.empty(), HALF_HOURLY, terms));
    add(new PromiseFact.CadenceChanged(Audience.EXTERNAL, every(45), every(90).get(), "agreed"));
    add(
        new RoleFact.RoleChased(
            Role.SCRIBE, ChaseStep.DECLARER, NOON, Optional.of(ADA), Optional.empty()));
    at = at.plus(Duration.ofMinutes(55));
    add(new PromiseFact.UpdateOverdue(Audience.INTERNAL, NOON, Optional.empty()));
    add(new PromiseFact.UpdatesPaused(Audience.EXTERNAL, at.plusSeconds(3600), "the bank asked"));
    add(new RoleFact.HandoverOffered(Role.COMMANDER, BEN, Optional.empty(), Optional.empty()));
    at = at.plusSeconds(60);
    return now();
  }

  private static void same(Incident before, Incident after) {
    assertEquals(before.promise(), after.promise());
    assertEquals(before.outside(), after.outside());
    assertEquals(before.impact(), after.impact());
    assertEquals(before.succession(), after.succession());
    assertEquals(before.ended(), after.ended());
  }

  @Test
  void anEndThatWasTakenBackForgetsNothing() {
    Incident before = troubled();
    assertTrue(before.promise().overdue().isPresent());
    assertTrue(before.succession().offer(Role.COMMANDER).isPresent());
    same(before, undone(new Fact.Resolved("done", "all of them")));
    same(before, undone(new Fact.Cancelled("a test")));
    same(before, undone(new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false)));
  }

  @Test
  void aSeverityThatWasTakenBackForgetsNoPauseAndNoAgreement() {
    Incident before = troubled();
    same(
        before,
        undone(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), before.terms())));
  }

  @Test
  void anAgreementOutlivesASeverityThatIsTakenBackAfterAnUpdate() {
    Incident before = troubled();
    Recorded raised =
        add(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), before.terms()));
    add(new PromiseFact.ExternalNothingNew(Optional.empty()));
    add(new Fact.UpdateGiven(Update.free("cards fail")));
    Incident back = takenBack(raised, before);
    assertEquals(every(90), back.outside().promise().cadence());
    assertEquals(at, back.promise().kept(), "what people said since is not forgotten");
    assertEquals(Optional.empty(), back.promise().overdue());
  }

  @Test
  void anIncidentThatIsClosedAgainWasClosedByWhoClosedItFirst() {
    for (Fact closing : List.of(new Fact.Resolved("done", "23 %"), new Fact.Cancelled("a test"))) {
      log.add(
          new Recorded(ID, log.size() + 1, closing, Optional.of(BEN), at, at, Optional.empty()));
      Incident before = now();
      Incident after = undone(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
      assertEquals(BEN, after.ended().orElseThrow().by());
      assertEquals(before.promise(), after.promise());
      add(new Fact.Reopened("it is really back", HALF_HOURLY, Terms.NONE));
    }
  }

  @Test
  void aRoleThatWasTakenBackIsUnheldSinceItWas() {
    Incident before = troubled();
    Incident after = undone(new Fact.RoleAssigned(Role.SCRIBE, BEN, Optional.empty()));
    assertEquals(before.unheldSince(Role.SCRIBE), after.unheldSince(Role.SCRIBE));
    assertEquals(before.succession(), after.succession());
  }

  @Test
  void aSecondPauseOrNoteThatIsTakenBackLeavesTheFirst() {
    Incident before = troubled();
    same(
        before,
        undone(
            new PromiseFact.UpdatesPaused(
                Audience.EXTERNAL, at.plusSeconds(7200), "the bank asked again")));
    same(
        before,
        undone(new PromiseFact.UpdatesPaused(Audience.INTERNAL, at.plusSeconds(7200), "a break")));
    add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("names")));
    Risks marked = now().risks();
    assertEquals(
        marked,
        undone(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("cards as well"))).risks());
    assertEquals(marked, undone(new ExecutiveFact.RiskCleared(Risk.DATA)).risks());
  }

  @Test
  void whatSomebodySaidSinceOfAPauseOrARiskStays() {
    Recorded paused =
        add(new PromiseFact.UpdatesPaused(Audience.INTERNAL, at.plusSeconds(3600), "a break"));
    add(new PromiseFact.UpdatesPaused(Audience.EXTERNAL, at.plusSeconds(3600), "a break"));
    assertTrue(BuiltOn.by(paused, log).isEmpty());
    add(new PromiseFact.UpdatesPaused(Audience.INTERNAL, at.plusSeconds(7200), "longer"));
    assertTrue(BuiltOn.by(paused, log).isPresent());
    Recorded marked = add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.empty()));
    add(new ExecutiveFact.RiskMarked(Risk.LEGAL, Optional.empty()));
    assertTrue(BuiltOn.by(marked, log).isEmpty());
    add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("names")));
    assertTrue(BuiltOn.by(marked, log).isPresent());
  }
}
