package muster.incident;

import static muster.incident.TakenBack.ADA;
import static muster.incident.TakenBack.BEN;
import static muster.incident.TakenBack.HALF_HOURLY;
import static muster.incident.TakenBack.NOON;
import static muster.incident.TakenBack.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What takes a fact back forgets nothing that was missed, paused, offered or agreed before. */
class CompensationInTroubleTest {
  private static final Duration MINUTES = Duration.ofMinutes(5);

  private final TakenBack story = new TakenBack();

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
    story.add(
        new Fact.SeverityChanged(
            Severity.SEV2, Severity.SEV2, Optional.empty(), HALF_HOURLY, terms));
    story.add(
        new PromiseFact.CadenceChanged(Audience.EXTERNAL, every(45), every(90).get(), "agreed"));
    story.add(
        new RoleFact.RoleChased(
            Role.SCRIBE, ChaseStep.DECLARER, NOON, Optional.of(ADA), Optional.empty()));
    story.pass(Duration.ofMinutes(55));
    story.add(new PromiseFact.UpdateOverdue(Audience.INTERNAL, NOON, Optional.empty()));
    story.add(
        new PromiseFact.UpdatesPaused(
            Audience.EXTERNAL, story.at().plusSeconds(3600), "the bank asked"));
    story.add(
        new RoleFact.HandoverOffered(Role.COMMANDER, BEN, Optional.empty(), Optional.empty()));
    story.pass(Duration.ofSeconds(60));
    return story.now();
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
    same(before, story.undone(new Fact.Resolved("done", "all of them")));
    same(before, story.undone(new Fact.Cancelled("a test")));
    same(
        before,
        story.undone(new LinkFact.Merged(new IncidentId(2026, 7), Optional.empty(), false)));
  }

  @Test
  void aSeverityThatWasTakenBackForgetsNoPauseAndNoAgreement() {
    Incident before = troubled();
    same(
        before,
        story.undone(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), before.terms())));
  }

  @Test
  void anAgreementOutlivesASeverityThatIsTakenBackAfterAnUpdate() {
    Incident before = troubled();
    Recorded raised =
        story.add(
            new Fact.SeverityChanged(
                Severity.SEV2, Severity.SEV1, Optional.empty(), every(15), before.terms()));
    story.add(new PromiseFact.ExternalNothingNew(Optional.empty()));
    story.add(new Fact.UpdateGiven(Update.free("cards fail")));
    Incident back = story.takenBack(raised, before);
    assertEquals(every(90), back.outside().promise().cadence());
    assertEquals(story.at(), back.promise().kept(), "what people said since is not forgotten");
    assertEquals(Optional.empty(), back.promise().overdue());
  }

  @Test
  void aRoleThatWasTakenBackIsUnheldSinceItWas() {
    Incident before = troubled();
    Incident after = story.undone(new Fact.RoleAssigned(Role.SCRIBE, BEN, Optional.empty()));
    assertEquals(before.unheldSince(Role.SCRIBE), after.unheldSince(Role.SCRIBE));
    assertEquals(before.succession(), after.succession());
  }

  @Test
  void aSecondPauseOrNoteThatIsTakenBackLeavesTheFirst() {
    Incident before = troubled();
    same(
        before,
        story.undone(
            new PromiseFact.UpdatesPaused(
                Audience.EXTERNAL, story.at().plusSeconds(7200), "the bank asked again")));
    same(
        before,
        story.undone(
            new PromiseFact.UpdatesPaused(
                Audience.INTERNAL, story.at().plusSeconds(7200), "a break")));
    story.add(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("names")));
    Risks marked = story.now().risks();
    assertEquals(
        marked,
        story
            .undone(new ExecutiveFact.RiskMarked(Risk.DATA, Optional.of("cards as well")))
            .risks());
    assertEquals(marked, story.undone(new ExecutiveFact.RiskCleared(Risk.DATA)).risks());
  }
}
