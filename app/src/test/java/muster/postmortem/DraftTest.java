package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.CY;
import static muster.postmortem.Story.appointed;
import static muster.postmortem.Story.declared;
import static muster.postmortem.Story.phase;
import static muster.postmortem.Story.update;
import static muster.postmortem.Story.wrote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.LinkFact;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static Story open() {
    return new Story()
        .at("14:00", ADA, declared("Logins fail", Severity.SEV2, "logins fail"))
        .at("14:00", ADA, appointed(Role.COMMANDER, ADA));
  }

  @Test
  void peoplesWordsOutliveEveryRegeneration() {
    Story story = open().at("15:00", BEN, wrote(Section.SUMMARY, "Logins failed for an hour."));
    story
        .at("15:05", ADA, update("all is well", "", ""))
        .at("15:10", CY, new Fact.Resolved("a", "b"));
    DraftSection summary = story.draft().section(Section.SUMMARY);
    assertEquals("Logins failed for an hour.", summary.text());
    assertEquals("Logins failed for an hour.", summary.prefill());
    assertEquals(DraftSection.State.WRITTEN, summary.state());
    assertEquals(List.of(), summary.unknowns());
  }

  @Test
  void blankWordsGiveTheSectionBackToTheRecord() {
    Story story = open().at("15:00", BEN, wrote(Section.SUMMARY, "Mine."));
    story.at("15:01", BEN, wrote(Section.SUMMARY, " \n\u200B"));
    DraftSection summary = story.draft().section(Section.SUMMARY);
    assertFalse(summary.isWritten());
    assertTrue(summary.text().startsWith("Logins fail: logins fail."), summary.text());
  }

  @Test
  void aSectionSaysWhatIsLeftToDo() {
    Draft draft = Stories.rollback().draft();
    assertEquals(DraftSection.State.UNKNOWN, draft.section(Section.ROOT_CAUSE).state());
    assertEquals(DraftSection.State.GENERATED, draft.section(Section.WENT_WELL).state());
    assertEquals(DraftSection.State.UNKNOWN, draft.section(Section.SUMMARY).state());
  }

  @Test
  void theFormOfTheTimelineHoldsOnlyNotes() {
    Story story = Stories.rollback();
    assertEquals("", story.draft().section(Section.TIMELINE).prefill());
    story.at("16:00", BEN, wrote(Section.TIMELINE, "From the deploy log: <@UADA1>."));
    DraftSection timeline = story.draft().section(Section.TIMELINE);
    assertEquals("From the deploy log: <@UADA1>.", timeline.prefill());
    assertTrue(timeline.text().startsWith("From the deploy log: the IC.\n\n- 13:55 UTC — "));
  }

  @Test
  void theShortFormKeepsWhatPeopleWroteBesides() {
    Story story = open().at("15:00", BEN, wrote(Section.LESSONS, "Probe logins."));
    List<Section> sections =
        story.draft(Depth.SHORT).sections().stream().map(DraftSection::section).toList();
    assertEquals(
        List.of(
            Section.SUMMARY,
            Section.IMPACT,
            Section.TIMELINE,
            Section.ROOT_CAUSE,
            Section.FACTORS,
            Section.ACTIONS,
            Section.LESSONS),
        sections);
  }

  @Test
  void whatWasStruckWasNotSaid() {
    Story story = open().at("14:10", ADA, update("payments fail too", "", ""));
    story.at("14:12", ADA, new Fact.EntryStruck(story.last(), "another incident"));
    assertFalse(MarkdownDocument.of(story.draft()).contains("payments"));
  }

  @Test
  void anAmendedTimeMovesTheLineAndTheMilestone() {
    Story story = open().at("14:30", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "flag off"));
    Instant earlier = Instant.parse("2026-11-20T14:21:00Z");
    story.at("14:40", BEN, new Fact.EntryAmended(3, Optional.of(earlier), "flag was off"));
    Draft draft = story.draft();
    assertTrue(
        draft
            .section(Section.TIMELINE)
            .text()
            .contains("- 14:21 UTC — flag was off (a responder, amended)"));
    assertTrue(MarkdownDocument.of(draft).contains("mitigated 14:21 UTC (after 21 min)"));
  }

  @Test
  void aMitigationThatWasTakenBackIsNone() {
    Story story = open().at("14:30", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "flag off"));
    story.at("14:35", BEN, phase(Phase.MITIGATED, Phase.INVESTIGATING, "it came back"));
    assertTrue(story.markdown().contains("mitigated not recorded"));
    story.at("14:50", BEN, phase(Phase.INVESTIGATING, Phase.MITIGATED, "failed over"));
    assertTrue(story.markdown().contains("mitigated 14:50 UTC"));
  }

  @Test
  void aLateUpdateIsLateAlthoughItCame() {
    Story story = open().at("14:31", ADA, update("still failing", "", ""));
    assertEquals(
        "- 1 promised update was late: 1 min (due 14:30 UTC).",
        story.draft().section(Section.WENT_POORLY).text());
  }

  @Test
  void anUpdateThatWasMissingWhenItEndedAsADuplicateIsLate() {
    IncidentId other = new IncidentId(2026, 7);
    Story story = open().at("14:31", ADA, new LinkFact.Merged(other, Optional.empty(), false));
    assertEquals(
        "- 1 promised update was late: none came (due 14:30 UTC).",
        story.draft().section(Section.WENT_POORLY).text());
  }

  @Test
  void aNumberIsNotAskedForTwice() {
    Story story =
        new Story()
            .at(
                "14:00",
                ADA,
                declared("x", Severity.SEV2, "1,200 users on 2 services lost $40k, no data lost"));
    assertEquals(List.of(), story.draft().section(Section.IMPACT).unknowns());
  }

  @Test
  void aLongDocumentIsPointedOutAndNotWrittenAbout() {
    assertEquals(List.of(), Stories.rollback().draft().notices());
    Story story = open().at("15:00", BEN, wrote(Section.ROOT_CAUSE, "word ".repeat(2500)));
    String notice = story.draft().notices().getFirst();
    assertTrue(notice.matches("The postmortem is about 25\\d\\d words long\\. .*"), notice);
    assertFalse(story.markdown().contains("words long"));
    Story kanji = open().at("15:00", BEN, wrote(Section.ROOT_CAUSE, "障害".repeat(2600)));
    assertEquals(1, kanji.draft().notices().size());
  }

  @Test
  void aCancelledIncidentWasNotResolved() {
    Story story = open().at("14:20", ADA, new Fact.Cancelled("the probe was wrong"));
    String document = story.markdown();
    assertTrue(
        document.contains(
            "- Duration: 20 min (declared 2026-11-20 14:00 UTC, cancelled 14:20 UTC)"));
    assertFalse(document.contains("resolved"), document);
  }
}
