package muster.postmortem;

import static muster.postmortem.Story.ADA;
import static muster.postmortem.Story.BEN;
import static muster.postmortem.Story.CY;
import static muster.postmortem.Story.appointed;
import static muster.postmortem.Story.declared;
import static muster.postmortem.Story.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import org.junit.jupiter.api.Test;

/** What a form of a section comes back as: what was left follows the record, the rest is theirs. */
class EditTest {
  private static final String DECLARED = "- At declaration: 23 % of logins fail";
  private static final String RESOLVED = "- At resolution: 23 % of logins failed for 40 minutes";

  private final Story story =
      new Story()
          .at("14:00", ADA, declared("Logins fail", Severity.SEV2, "23 % of logins fail"))
          .at("14:00", ADA, appointed(Role.COMMANDER, ADA))
          .at("14:40", ADA, new Fact.Resolved("flag off", "23 % of logins failed for 40 minutes"));

  private DraftSection impact() {
    return story.draft().section(Section.IMPACT);
  }

  private Optional<SectionWritten> save(DraftSection seen, String text) {
    Optional<SectionWritten> written =
        new Edit(seen, impact()).to(text, story.removed(Section.IMPACT));
    written.ifPresent(fact -> story.at("15:00", BEN, fact));
    return written;
  }

  @Test
  void whatIsLeftAsItWasIsNoEdit() {
    assertEquals(Optional.empty(), save(impact(), DECLARED + "\n" + RESOLVED + "\n"));
  }

  @Test
  void whatIsAddedStandsBetweenWhatFollowsTheRecord() {
    save(impact(), DECLARED + "\n- 1,204 orders were lost\n" + RESOLVED);
    story.at("15:10", ADA, new Fact.Reopened("it came back", Story.cadence(30), Story.terms()));
    story.at("15:30", ADA, new Fact.Resolved("rolled back", "29 % failed for an hour"));
    assertEquals(
        DECLARED
            + "\n- 1,204 orders were lost\n"
            + RESOLVED
            + "\n- At resolution: 29 % failed for an hour",
        impact().text());
    assertEquals(DraftSection.State.BOTH, impact().state());
    assertEquals(
        List.of(new Change(Change.Sort.ADDED, "", "- At resolution: 29 % failed for an hour")),
        impact().changes());
  }

  @Test
  void whatWasLeftFollowsACorrection() {
    save(impact(), DECLARED + "\n- 1,204 orders were lost\n" + RESOLVED);
    story.at("15:10", ADA, new Fact.EntryAmended(1, Optional.empty(), "29 % of logins fail"));
    assertTrue(impact().text().startsWith("- At declaration: 29 % of logins fail\n- 1,204 orders"));
    assertEquals(
        List.of(new Change(Change.Sort.CHANGED, DECLARED, "- At declaration: 29 % of logins fail")),
        impact().changes());
  }

  @Test
  void whatWasPutOtherwiseIsNeverReplaced() {
    save(impact(), "- At declaration: about a quarter of all logins\n" + RESOLVED);
    story.at("15:10", ADA, new Fact.EntryAmended(1, Optional.empty(), "29 % of logins fail"));
    assertEquals("- At declaration: about a quarter of all logins\n" + RESOLVED, impact().text());
    assertEquals(
        List.of(
            new Change(Change.Sort.REPLACED, DECLARED, "- At declaration: 29 % of logins fail")),
        impact().changes());
  }

  @Test
  void whatWasTakenOutStaysOutAndMayBeTypedAgain() {
    save(impact(), RESOLVED);
    assertEquals(RESOLVED, impact().text());
    save(impact(), DECLARED + "\n" + RESOLVED);
    assertEquals(2, impact().generated().size());
    assertFalse(impact().isWritten());
  }

  @Test
  void whatMovesStaysTheRecords() {
    save(impact(), RESOLVED + "\n" + DECLARED);
    assertEquals(RESOLVED + "\n" + DECLARED, impact().text());
    assertEquals(2, impact().generated().size());
  }

  @Test
  void whatAnotherWroteMeanwhileStands() {
    DraftSection both = impact();
    save(both, DECLARED + "\n- cy: payments too\n" + RESOLVED);
    save(both, DECLARED + "\n" + RESOLVED + "\n- ben: no data was lost");
    assertEquals(
        DECLARED + "\n- cy: payments too\n" + RESOLVED + "\n- ben: no data was lost",
        impact().text());
  }

  @Test
  void whatTheRecordLearnedMeanwhileStands() {
    DraftSection before = impact();
    story.at("15:10", ADA, new Fact.EntryAmended(1, Optional.empty(), "29 % of logins fail"));
    save(before, DECLARED + "\n" + RESOLVED + "\n- no data was lost");
    assertTrue(impact().text().startsWith("- At declaration: 29 %"), impact().text());
    assertTrue(impact().text().endsWith("\n- no data was lost"), impact().text());
  }

  @Test
  void whatStandsInABlockOfCodeIsTheWriters() {
    save(impact(), "```\n" + DECLARED + "\n```\n" + RESOLVED);
    assertEquals(1, impact().generated().size());
    assertEquals("```\n" + DECLARED + "\n```\n\n" + RESOLVED, impact().text());
  }

  @Test
  void everySentenceKnowsItsFacts() {
    story.at("14:20", CY, update("31 % of logins fail", "", ""));
    assertEquals(List.of(List.of(1), List.of(4), List.of(3)), sources(Section.IMPACT));
    assertEquals(List.of(List.of(3), List.of(1, 3), List.of(3)), sources(Section.SUMMARY));
  }

  private List<List<Integer>> sources(Section section) {
    return story.draft().section(section).passages().stream().map(Passage::sources).toList();
  }

  @Test
  void aParagraphIsEditedSentenceBySentence() {
    DraftSection summary = story.draft().section(Section.SUMMARY);
    String typed = summary.prefill().replace("How it ended: flag off.", "The flag was turned off.");
    story.at("15:00", BEN, new Edit(summary, summary).to(typed, List.of()).orElseThrow());
    String text = story.draft().section(Section.SUMMARY).text();
    assertEquals(
        "Logins fail: 23 % of logins failed for 40 minutes."
            + " Declared SEV2 at 2026-11-20 14:00 UTC and resolved after 40 min.\n"
            + "The flag was turned off.",
        text);
    assertEquals(2, story.draft().section(Section.SUMMARY).generated().size());
  }
}
