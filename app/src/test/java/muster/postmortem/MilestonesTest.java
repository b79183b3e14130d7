package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.declared;
import static muster.postmortem.Story.phase;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Moment;
import muster.incident.Phase;
import muster.incident.Severity;
import muster.incident.TimelineFact.MomentCleared;
import muster.incident.TimelineFact.MomentSet;
import muster.incident.UndoFact;
import org.junit.jupiter.api.Test;

/** When it started, was detected, declared, mitigated and resolved, as the postmortem says it. */
class MilestonesTest {
  private static Story open() {
    return new Story().at("14:00", ADA, declared("Logins fail", Severity.SEV2, "logins fail"));
  }

  private static Fact set(Moment moment) {
    return new MomentSet(moment, Optional.empty());
  }

  private static void has(Story story, String words) {
    assertTrue(story.markdown().contains(words), story.markdown());
  }

  @Test
  void durationsCountFromWhenItStarted() {
    Story story =
        open()
            .at("13:30", BEN, set(Moment.STARTED))
            .at("13:50", BEN, new Fact.Logged("first alert"))
            .at("13:50", BEN, new MomentSet(Moment.DETECTED, Optional.of(3)))
            .at("14:45", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "flag off"))
            .at("15:00", ADA, new Fact.Resolved("flag off", "logins failed"));
    has(story, "- Duration: 1 h 30 min (started 2026-11-20 13:30 UTC, declared 14:00 UTC,");
    has(story, "started 13:30 UTC · detected 13:50 UTC (after 20 min) · declared 14:00 UTC (after");
    has(story, "mitigated 14:45 UTC (after 1 h 15 min)");
    has(story, "- Mitigated 1 h 15 min after it started.");
    has(story, "- 13:30 UTC — It started (a responder)");
    has(story, "- 13:50 UTC — first alert (a responder, when it was detected)");
    assertFalse(story.markdown().contains("when users first noticed"), story.markdown());
  }

  @Test
  void peopleKnowBetterThanTheRecordWhenItWasMitigatedAndResolved() {
    Story story =
        open()
            .at("14:45", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "flag off"))
            .at("15:00", ADA, new Fact.Resolved("flag off", "logins failed"))
            .at("14:40", BEN, set(Moment.MITIGATED))
            .at("14:50", BEN, set(Moment.RESOLVED));
    has(story, "mitigated 14:40 UTC (after 40 min) · resolved 14:50 UTC (after 50 min)");
    has(story, "- Duration: 50 min (declared 2026-11-20 14:00 UTC, resolved 14:50 UTC)");
  }

  @Test
  void whatCannotBeIsPointedOut() {
    Story story =
        open()
            .at("14:20", BEN, set(Moment.STARTED))
            .at("14:10", BEN, set(Moment.MITIGATED))
            .at("14:30", BEN, set(Moment.DETECTED))
            .at("14:05", ADA, new Fact.Resolved("gone", "logins failed"));
    for (String wrong :
        List.of(
            "declared (14:00 UTC) is before started (14:20 UTC)",
            "mitigated (14:10 UTC) is before started (14:20 UTC)",
            "resolved (14:05 UTC) is before mitigated (14:10 UTC)",
            "resolved (14:05 UTC) is before detected (14:30 UTC)")) {
      has(story, "- To be cleared up: " + wrong);
    }
  }

  @Test
  void sayingItAgainMovesItAndTheOldOneIsNoLine() {
    Story story =
        open().at("13:30", BEN, set(Moment.STARTED)).at("13:40", BEN, set(Moment.STARTED));
    has(story, "started 13:40 UTC");
    assertFalse(story.markdown().contains("13:30"), story.markdown());
  }

  @Test
  void whatIsStruckUndoneOrClearedLetsTheOneBeforeStand() {
    Story story =
        open().at("13:30", BEN, set(Moment.STARTED)).at("13:40", BEN, set(Moment.STARTED));
    story.at("14:01", BEN, new Fact.EntryStruck(3, "no"));
    has(story, "started 13:30 UTC");
    story.at("13:20", BEN, set(Moment.STARTED));
    story.at("14:02", BEN, new UndoFact.Undone(story.last(), List.of(), Optional.of("moments")));
    has(story, "started 13:30 UTC");
    story.at("14:03", BEN, new MomentCleared(Moment.STARTED));
    assertFalse(story.markdown().contains("started 13:30 UTC"), story.markdown());
  }

  @Test
  void anAmendedEntryMovesItsMilestone() {
    Story story =
        open()
            .at("13:50", BEN, new Fact.Logged("first alert"))
            .at("13:50", BEN, new MomentSet(Moment.DETECTED, Optional.of(2)));
    story.at(
        "14:10",
        BEN,
        new Fact.EntryAmended(2, Optional.of(Instant.parse("2026-11-20T13:45:00Z")), "first page"));
    has(story, "detected 13:45 UTC");
  }
}
