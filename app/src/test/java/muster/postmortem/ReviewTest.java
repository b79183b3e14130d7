package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.resolved;
import static muster.postmortem.Story.wrote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.FactorCategory;
import muster.incident.FactorFact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Review;
import muster.incident.ReviewFact;
import muster.incident.Section;
import org.junit.jupiter.api.Test;

/** What becomes of a postmortem until it is final, and afterwards. */
class ReviewTest {
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
