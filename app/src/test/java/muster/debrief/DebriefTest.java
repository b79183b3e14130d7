package muster.debrief;

import static muster.debrief.DrillLog.ADA;
import static muster.debrief.DrillLog.appointed;
import static muster.debrief.DrillLog.declared;
import static muster.debrief.PlayedDrills.againstTheBook;
import static muster.debrief.PlayedDrills.byTheBook;
import static muster.debrief.PlayedDrills.mitigated;
import static muster.debrief.PlayedDrills.phase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.incident.Fact;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.playbook.lint.Lint;
import muster.testing.Golden;
import org.junit.jupiter.api.Test;

class DebriefTest {
  @Test
  void aDrillByTheBook() throws Exception {
    Golden.assertSame("debrief/by-the-book.md", byTheBook().debrief("15:23").markdown());
  }

  @Test
  void aDrillThatTriedEverythingElse() throws Exception {
    Golden.assertSame("debrief/against-the-book.md", againstTheBook().debrief("15:54").markdown());
  }

  @Test
  void aDrillInWhichNobodyDeclared() throws Exception {
    Debrief debrief =
        new DrillLog().cue("14:20", "deployed").cue("14:26", "first-customers").debrief("15:00");
    Golden.assertSame("debrief/not-declared.md", debrief.markdown());
    assertFalse(debrief.hopesMet());
  }

  @Test
  void whoKeptToTheBookBrokeNoRule() {
    Debrief debrief = byTheBook().debrief("15:23");
    assertEquals(Set.of(), rules(debrief, Judgement.Verdict.NOT_FOLLOWED));
    assertTrue(debrief.hopesMet(), debrief.markdown());
  }

  /** A rule that no log breaks is no rule: every one that is judged was seen broken. */
  @Test
  void everyRuleCanBeBroken() {
    Set<String> broken =
        Set.of(
            "P-3", "P-4", "P-8", "P-9", "P-10", "P-12", "P-13", "P-15", "P-16", "P-17", "P-18",
            "P-20", "P-24", "P-26", "P-27", "P-32", "P-35", "P-36");
    Debrief debrief = againstTheBook().debrief("15:54");
    assertEquals(broken, rules(debrief, Judgement.Verdict.NOT_FOLLOWED));
    assertEquals(Set.of("P-2", "P-26", "P-35"), rules(debrief, Judgement.Verdict.OPEN));
  }

  @Test
  void reportsBlameNobody() {
    for (DrillLog log : List.of(byTheBook(), againstTheBook())) {
      String report = log.debrief("15:54").markdown();
      // Roles are held by people, and only there are they named.
      String judged = report.replaceAll("(?s)## Roles.*?\n## ", "## ");
      assertEquals(
          List.of(),
          Lint.standard()
              .prose(judged, Set.of("Ada", "Ben", "Dee", "Cy", "Lindqvist", "Adeyemi", "Hallam")),
          judged);
    }
  }

  /** What was left out is seen as well as what was done the wrong way round. */
  @Test
  void whoRecordsNothingHearsOfIt() {
    Debrief debrief =
        new DrillLog()
            .at("14:30", ADA, declared(Severity.SEV2, "8 %", Terms.NONE))
            .at("14:30", ADA, appointed(Role.COMMANDER, ADA))
            .at("14:40", ADA, mitigated())
            .at("14:50", ADA, phase(Phase.MITIGATED, Phase.INVESTIGATING))
            .at("14:55", ADA, new Fact.Resolved("fixed", "8 %"))
            .debrief("15:00");
    assertEquals(Set.of("P-15", "P-16", "P-26"), rules(debrief, Judgement.Verdict.NOT_FOLLOWED));
  }

  /** Whoever was given a severity and a time to declare is not judged by them. */
  @Test
  void whatTheDrillDidForPeopleIsNotTheirs() {
    Debrief debrief =
        new DrillLog()
            .at("14:30", ADA, declared(Severity.SEV2, "", Terms.NONE))
            .begun("14:30")
            .at("14:40", ADA, appointed(Role.COMMANDER, ADA))
            .debrief("14:45");
    assertEquals(Set.of("P-10"), rules(debrief, Judgement.Verdict.NOT_FOLLOWED));
    assertTrue(debrief.markdown().contains("not asked of people here"), debrief.markdown());
  }

  @Test
  void whatIsNotOverIsNotJudged() {
    Debrief debrief =
        new DrillLog()
            .at("14:30", ADA, declared(Severity.SEV3, "8 %", Terms.NONE))
            .debrief("14:31");
    assertEquals(Set.of(), rules(debrief, Judgement.Verdict.NOT_FOLLOWED));
    assertTrue(debrief.hopesMet(), debrief.markdown());
    assertTrue(debrief.summary().startsWith("Not resolved by the end of the drill."));
  }

  private static Set<String> rules(Debrief debrief, Judgement.Verdict verdict) {
    return debrief.judgements().stream()
        .filter(each -> each.verdict() == verdict)
        .map(Judgement::rule)
        .collect(Collectors.toUnmodifiableSet());
  }
}
