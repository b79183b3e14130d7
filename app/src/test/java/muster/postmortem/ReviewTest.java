package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.appointed;
import static muster.postmortem.Story.declared;
import static muster.postmortem.Story.wrote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Deadline;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.FactorCategory;
import muster.incident.FactorFact;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.PostmortemFact;
import muster.incident.Review;
import muster.incident.ReviewDue;
import muster.incident.ReviewFact;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import muster.incident.WhenDue;
import org.junit.jupiter.api.Test;

/** From the resolution of an incident to the last word about it. */
class ReviewTest {
  private static Story resolved(Kind kind, Depth depth) {
    return new Story()
        .at("14:00", ADA, declared("Logins fail", Severity.SEV2, kind, "23 % of logins fail"))
        .at("14:00", ADA, appointed(Role.COMMANDER, ADA))
        .at("14:20", ADA, new Fact.Resolved("flag off", "23 % of logins failed"))
        .at("14:20", ADA, new PostmortemFact.PostmortemOpened(depth));
  }

  private static Story resolved() {
    return resolved(Kind.PRODUCTION, Depth.FULL);
  }

  private static Optional<Deadline> due(Story story) {
    return Deadline.of(story.incident()).stream()
        .filter(deadline -> deadline.kind() == Deadline.Kind.REVIEW)
        .findFirst();
  }

  /** What is chased if nobody does anything, each as it falls due. */
  private static List<String> chased(Story story, int most) {
    List<String> chased = new ArrayList<>();
    for (int n = 0; n < most && due(story).isPresent(); n++) {
      Deadline next = due(story).get();
      chased.add(next.about() + " " + next.at());
      happens(story, next, next.at()).forEach(fact -> story.itself(next.at(), fact));
    }
    return chased;
  }

  private static List<Fact> happens(Story story, Deadline next, Instant now) {
    return WhenDue.happens(
        next, story.incident(), new WhenDue.Circumstances(now, Optional.empty(), seq -> List.of()));
  }

  @Test
  void whatNobodySchedulesIsChased() {
    assertEquals(
        List.of(
            "UNSCHEDULED 2026-11-21T14:20:00Z",
            "SCHEDULE_LATE 2026-11-22T14:20:00Z",
            "NOT_HELD 2026-11-27T14:20:00Z",
            "NOT_HELD 2026-11-29T14:20:00Z"),
        chased(resolved(), 4));
    assertTrue(chased(resolved(), 100).size() < 25);
  }

  @Test
  void whatIsScheduledIsAskedForAfterwards() {
    Story story =
        resolved()
            .at(
                "15:00",
                ADA,
                new ReviewFact.ReviewScheduled(Instant.parse("2026-11-24T13:00:00Z")));
    assertEquals(
        List.of("WAS_IT_HELD 2026-11-24T15:00:00Z", "NOT_HELD 2026-11-27T14:20:00Z"),
        chased(story, 2));
    story.on("2026-11-27").at("15:00", ADA, new ReviewFact.ReviewHeld());
    assertEquals(List.of("NOT_FINAL 2026-11-30T15:00:00Z"), chased(story, 1));
    story
        .on("2026-12-01")
        .at("09:00", ADA, new ReviewFact.PostmortemFinalised(Optional.empty(), "done"));
    assertEquals(Optional.empty(), due(story));
  }

  @Test
  void theShortFormIsAskedForMoreRarelyAndWithoutTheLeader() {
    Story story = resolved(Kind.NEAR_MISS, Depth.SHORT);
    assertEquals(
        List.of(
            "SCHEDULE_LATE 2026-11-22T14:20:00Z",
            "NOT_HELD 2026-11-27T14:20:00Z",
            "NOT_HELD 2026-12-04T14:20:00Z"),
        chased(story, 3));
    assertTrue(
        story.facts().stream()
            .noneMatch(fact -> fact instanceof ReviewFact.ReviewChased f && f.leaderToo()));
  }

  @Test
  void adrillAndWhatIsOpenOwesNothing() {
    assertEquals(Optional.empty(), due(resolved(Kind.DRILL, Depth.FULL)));
    assertEquals(
        Optional.empty(),
        due(
            resolved()
                .at(
                    "14:30",
                    BEN,
                    new Fact.Reopened("it came back", Story.cadence(30), Story.terms()))));
  }

  @Test
  void afterAnAbsenceOnlyTheLastStepIsChasedAndAnOldLogIsLeftInPeace() {
    Story story = resolved();
    Deadline first = due(story).orElseThrow();
    List<Fact> late = happens(story, first, Instant.parse("2026-11-28T09:00:00Z"));
    assertEquals(1, late.size());
    ReviewFact.ReviewChased chased = (ReviewFact.ReviewChased) late.getFirst();
    assertEquals(ReviewDue.Step.NOT_HELD, chased.step());
    assertTrue(chased.leaderToo());
    assertEquals(List.of(), happens(story, first, Instant.parse("2028-11-28T09:00:00Z")));
  }

  @Test
  void whatIsFinalStaysAsItWas() {
    Story story = finished();
    String then = story.markdown();
    assertTrue(then.contains("- State: final since 2026-11-20 16:00 UTC"), then);
    story.at("17:00", BEN, new Fact.EntryAmended(1, Optional.empty(), "40 % of logins fail"));
    story.at("17:01", BEN, wrote(Section.LESSONS, "Too late."));
    assertEquals(then, story.markdown());
    story.at("17:02", BEN, new ReviewFact.AddendumWritten(1, "<@UADA1> found *another* limit."));
    assertTrue(
        story
            .markdown()
            .endsWith(
                "\n## Addenda\n\n**2026-11-20 17:02 UTC** (a responder)\n\nthe IC found *another* limit.\n"),
        story.markdown());
  }

  @Test
  void aReopeningMakesItADraftAndAnUndoneOneDoesNot() {
    Story story = finished();
    story.at("17:00", BEN, new Fact.Reopened("it came back", Story.cadence(30), Story.terms()));
    Review review = story.incident().review();
    assertEquals(Review.Stage.DRAFT, review.stage());
    assertTrue(review.before().isPresent());
    assertTrue(story.markdown().contains("- State: draft"));
    story.at("17:00", BEN, new Fact.Resolved("flag off", "", Optional.of(ADA)));
    assertTrue(story.incident().review().isFinal());
  }

  @Test
  void anUndoneReopeningForgetsNeitherTheMeetingNorTheReview() {
    Instant meeting = Instant.parse("2026-11-24T13:00:00Z");
    Story story =
        resolved()
            .at("15:00", ADA, new ReviewFact.ReviewScheduled(meeting))
            .at("15:30", ADA, new ReviewFact.ReviewAsked(List.of(BEN)));
    Review before = story.incident().review();
    story
        .at("17:00", BEN, new Fact.Reopened("a slip", Story.cadence(30), Story.terms()))
        .at("17:00", BEN, new ReviewFact.ReviewCommented(1, Optional.empty(), "why reopened?"))
        .at("17:00", BEN, new Fact.Resolved("flag off", "", Optional.of(ADA)));
    Review after = story.incident().review();
    assertEquals(Optional.of(meeting), after.scheduled());
    assertEquals(before.stage(), after.stage());
    assertEquals(List.of(BEN), after.reviewers());
    assertEquals(1, after.comments());
  }

  @Test
  void aMeetingThatWasSaidToBeHeldByMistakeIsScheduledAnew() {
    Story story =
        resolved()
            .at("15:00", ADA, new ReviewFact.ReviewHeld())
            .at(
                "15:01",
                ADA,
                new ReviewFact.ReviewScheduled(Instant.parse("2026-11-24T13:00:00Z")));
    assertEquals(Optional.empty(), story.incident().review().held());
    assertEquals(List.of("WAS_IT_HELD 2026-11-24T15:00:00Z"), chased(story, 1));
  }

  @Test
  void whatWasChasedBeforeALongAbsenceIsChasedAfterIt() {
    Story story = resolved();
    assertEquals(10, chased(story, 10).size());
    Deadline monthly = due(story).orElseThrow();
    Instant back = monthly.at().plus(Duration.ofDays(12));
    List<Fact> late = happens(story, monthly, back);
    assertEquals(1, late.size());
    story.itself(back, late.getFirst());
    assertTrue(due(story).orElseThrow().at().isAfter(back));
  }

  @Test
  void factorsAreAListOfTheirOwnWithNotesAboveIt() {
    Story story =
        resolved()
            .at(
                "15:00",
                ADA,
                new FactorFact.FactorNamed(1, FactorCategory.MONITORING, "no alert on `pool` use"));
    DraftSection one = story.draft().section(Section.FACTORS);
    assertEquals("- #1 Monitoring: no alert on \\`pool\\` use.", one.text());
    assertTrue(one.unknowns().getFirst().contains("ownership, rollback path"), one.toString());
    assertEquals(List.of(List.of(5)), one.passages().stream().map(Passage::sources).toList());
    story.at("15:01", BEN, wrote(Section.FACTORS, "Both had to meet."));
    story.at(
        "15:02", ADA, new FactorFact.FactorNamed(2, FactorCategory.REVIEW, "nobody saw the limit"));
    DraftSection both = story.draft().section(Section.FACTORS);
    assertTrue(both.text().startsWith("Both had to meet.\n\n- #1 Monitoring"), both.text());
    assertEquals("Both had to meet.", both.prefill());
    assertEquals(List.of(), both.unknowns());
  }

  private static Story finished() {
    return resolved()
        .at("15:00", BEN, wrote(Section.ROOT_CAUSE, "The pool was halved."))
        .at("15:30", ADA, new ReviewFact.ReviewAsked(List.of(BEN)))
        .at("16:00", ADA, new ReviewFact.PostmortemFinalised(Optional.empty(), "Logins failed."));
  }

  @Test
  void whoeverIsAskedAndApprovesIsKnown() {
    Incident incident =
        resolved()
            .at("15:30", ADA, new ReviewFact.ReviewAsked(List.of(BEN)))
            .at("15:40", BEN, new ReviewFact.ReviewApproved())
            .incident();
    List<PersonId> ben = List.of(BEN);
    assertEquals(ben, incident.review().reviewers());
    assertEquals(ben, incident.review().approved());
    assertFalse(incident.review().isFinal());
  }
}
