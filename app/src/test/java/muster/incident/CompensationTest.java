package muster.incident;

import static muster.incident.TakenBack.ADA;
import static muster.incident.TakenBack.BEN;
import static muster.incident.TakenBack.HALF_HOURLY;
import static muster.incident.TakenBack.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What takes a fact back leaves the incident as it was before. */
class CompensationTest {
  private final TakenBack story = new TakenBack();

  @Test
  void whatWasBeforeIsBack() {
    story.add(new Fact.RoleAssigned(Role.COMMANDER, BEN, Optional.empty()));
    Incident before = story.now();
    assertEquals(
        before.roles(),
        story.undone(new Fact.RoleAssigned(Role.COMMANDER, ADA, Optional.of(BEN))).roles());
    assertEquals(
        before.roles(),
        story.undone(new Fact.RoleAssigned(Role.SCRIBE, ADA, Optional.empty())).roles());
    assertEquals(before.roles(), story.undone(new Fact.RoleVacated(Role.COMMANDER, BEN)).roles());
    assertEquals(
        before.title(), story.undone(new Fact.Renamed("Payments time out", "Something")).title());
    Incident lowered =
        story.undone(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV3, Optional.empty(), every(60), Terms.NONE));
    assertEquals(before.severity(), lowered.severity());
    assertEquals(before.promise().due(), lowered.promise().due());
  }

  @Test
  void whatWasClosedIsOpenInItsPhaseAndTheOtherWayRound() {
    story.add(new Fact.PhaseChanged(Phase.INVESTIGATING, Phase.MONITORING, Optional.empty()));
    assertEquals(Phase.MONITORING, story.undone(new Fact.Resolved("done", "23 %")).phase());
    assertEquals(Phase.MONITORING, story.undone(new Fact.Cancelled("a test")).phase());
    Incident parted =
        story.undone(new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false));
    assertEquals(Phase.MONITORING, parted.phase());
    assertEquals(Optional.empty(), parted.links().into());
    story.add(new Fact.Resolved("done", "all of them"));
    Incident closed = story.undone(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    assertEquals(Phase.RESOLVED, closed.phase());
    assertEquals("done", closed.ended().orElseThrow().words());
  }

  @Test
  void theTimelineTellsNeitherTheChangeNorItsUndoing() {
    Timeline before = Timeline.of(story.log());
    story.undone(new Fact.Renamed("Payments time out", "Something"));
    assertEquals(before, Timeline.of(story.log()));
    Recorded said = story.add(new Fact.Logged("pool exhausted"));
    Timeline with = Timeline.of(story.log());
    story.undone(new Fact.EntryAmended(said.seq(), Optional.empty(), "pool full"));
    story.undone(new Fact.EntryStruck(said.seq(), "it was another cluster"));
    assertEquals(with, Timeline.of(story.log()));
  }

  @Test
  void whatIsBuiltOnStays() {
    Recorded raised =
        story.add(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), Terms.NONE));
    story.add(
        new Fact.SeverityChanged(
            Severity.SEV1, Severity.SEV3, Optional.empty(), every(60), Terms.NONE));
    assertTrue(BuiltOn.by(raised, story.log()).isPresent());
    assertFalse(BuiltOn.stands(raised.fact(), story.now()));
    Recorded said = story.add(new Fact.Logged("pool exhausted"));
    story.add(new Fact.EntryAmended(said.seq(), Optional.empty(), "pool full"));
    assertTrue(BuiltOn.by(said, story.log()).isPresent());
  }

  @Test
  void theImpactGivenAtTheEndIsKnownWhenItIsOpenAgain() {
    story.add(new Fact.Resolved("rolled back", "every fourth payment for 40 minutes"));
    story.add(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    assertEquals(Optional.of("every fourth payment for 40 minutes"), story.now().impact());
    story.add(new Fact.UpdateGiven(new Update("", "every third", "", "")));
    assertEquals(Optional.of("every third"), story.now().impact());
  }

  @Test
  void whatPeopleHaveReadIsNotTakenBack() {
    Recorded update = story.add(new Fact.UpdateGiven(Update.free("cards fail")));
    assertInstanceOf(Compensation.Impossible.class, Compensation.of(update, story.now()));
    assertInstanceOf(
        Compensation.Impossible.class, Compensation.of(story.log().getFirst(), story.now()));
  }

  @Test
  void noOfferStandsOnceItIsClosedHoweverThatWas() {
    for (Fact closing :
        List.of(
            new Fact.Resolved("done", "23 %"),
            new Fact.Cancelled("a test"),
            new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false))) {
      story.add(
          new RoleFact.HandoverOffered(Role.COMMANDER, BEN, Optional.empty(), Optional.empty()));
      story.add(closing);
      assertEquals(Optional.empty(), story.now().succession().offer(Role.COMMANDER), "" + closing);
      story.add(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
    }
  }

  @Test
  void anIncidentThatIsClosedAgainWasClosedByWhoClosedItFirst() {
    for (Fact closing : List.of(new Fact.Resolved("done", "23 %"), new Fact.Cancelled("a test"))) {
      story.add(BEN, closing);
      Incident before = story.now();
      Incident after = story.undone(new Fact.Reopened("it is back", HALF_HOURLY, Terms.NONE));
      assertEquals(BEN, after.ended().orElseThrow().by());
      assertEquals(before.promise(), after.promise());
      story.add(new Fact.Reopened("it is really back", HALF_HOURLY, Terms.NONE));
    }
  }

  @Test
  void whatSomebodySaidSinceOfAPauseOrARiskStays() {
    Recorded paused =
        story.add(
            new PromiseFact.UpdatesPaused(
                Audience.INTERNAL, story.at().plusSeconds(3600), "a break"));
    story.add(
        new PromiseFact.UpdatesPaused(Audience.EXTERNAL, story.at().plusSeconds(3600), "a break"));
    assertTrue(BuiltOn.by(paused, story.log()).isEmpty());
    story.add(
        new PromiseFact.UpdatesPaused(Audience.INTERNAL, story.at().plusSeconds(7200), "longer"));
    assertTrue(BuiltOn.by(paused, story.log()).isPresent());
    Recorded marked = story.add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.empty()));
    story.add(new ExecutiveFact.RiskMarked(Risk.LEGAL, Optional.empty()));
    assertTrue(BuiltOn.by(marked, story.log()).isEmpty());
    story.add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("names")));
    assertTrue(BuiltOn.by(marked, story.log()).isPresent());
  }
}
