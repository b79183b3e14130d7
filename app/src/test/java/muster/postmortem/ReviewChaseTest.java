package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.resolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Deadline;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Kind;
import muster.incident.ReviewDue;
import muster.incident.ReviewFact;
import muster.incident.WhenDue;
import org.junit.jupiter.api.Test;

/** What is asked for, and when, from the resolution of an incident to the last word about it. */
class ReviewChaseTest {
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
}
