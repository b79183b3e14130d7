package muster.playbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.Severity;
import muster.playbook.Checklist.CommandHint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {
  private static final Set<String> COMMANDS =
      Set.of(
          "hypothesis",
          "escalate",
          "risk",
          "brief",
          "ic",
          "tech",
          "comms",
          "scribe",
          "handover",
          "sev",
          "phase",
          "mitigated",
          "resolve",
          "reopen",
          "cancel",
          "rename",
          "update",
          "update-external",
          "cadence",
          "snooze",
          "pause",
          "unpause",
          "log",
          "decide",
          "timeline",
          "amend",
          "strike",
          "undo",
          "duplicate",
          "postmortem",
          "noise",
          "shield",
          "list",
          "status",
          "help",
          "declare");

  private final Playbook standard = Playbook.standard();

  @ParameterizedTest
  @CsvSource({"SEV1, 15, 30, FULL, true", "SEV2, 30, 45, FULL, true", "SEV3, 60, , SHORT, false"})
  void eachSeverityPromisesAndAsksWhatThePlaybookSays(
      Severity severity, int minutes, Integer external, Depth depth, boolean commander) {
    SeverityPolicy policy = standard.policy(severity);
    assertEquals(
        Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5))),
        policy.cadence());
    assertEquals(
        Optional.ofNullable(external).map(Duration::ofMinutes),
        policy.terms().external().map(Cadence::every));
    assertEquals(depth, policy.postmortem());
    assertEquals(commander, policy.mandatoryRoles().contains(Role.COMMANDER));
    assertFalse(policy.pingsChannel());
    assertTrue(policy.mayRollBack().endsWith("."));
  }

  @Test
  void aSev4PromisesNothing() {
    SeverityPolicy policy = standard.policy(Severity.SEV4);
    assertEquals(Optional.empty(), policy.cadence());
    assertEquals(Depth.NONE, policy.postmortem());
    assertEquals(Set.of(), policy.mandatoryRoles());
  }

  @Test
  void onlyTheAnnouncementsAreOnUntilAChannelIsNamed() {
    assertEquals(
        new Channels(
            "inc", Optional.of("incidents"), Optional.empty(), Optional.empty(), Optional.empty()),
        standard.channels());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aChecklistNamesOnlyCommandsThatExistAndFitsOneMessage(Role role) {
    Checklist checklist = standard.checklist(role);
    for (CommandHint hint : checklist.commands()) {
      String[] words = hint.typed().split(" ", -1);
      assertEquals("/incident", words[0]);
      assertTrue(COMMANDS.contains(words[1]), hint.typed());
      assertFalse(hint.purpose().endsWith("."), hint.purpose());
    }
    for (String warning : checklist.doNot()) {
      assertTrue(warning.startsWith("Do not "), warning);
    }
    List<String> sentences = new ArrayList<>(checklist.firstFiveMinutes());
    sentences.addAll(checklist.doNot());
    for (String sentence : sentences) {
      assertTrue(sentence.endsWith(".") && sentence.length() <= 160, sentence);
      assertFalse(sentence.contains("!") || sentence.contains("  "), sentence);
    }
    assertTrue(String.join("\n", sentences).length() < 2_500, "one section holds 3000 characters");
  }

  @Test
  void nobodyCanChangeAPlaybook() {
    assertAll(
        () -> assertReadOnly(standard.severities()),
        () -> assertReadOnly(standard.checklists()),
        () ->
            assertThrows(
                UnsupportedOperationException.class,
                () -> standard.policy(Severity.SEV1).mandatoryRoles().add(Role.SCRIBE)),
        () ->
            assertThrows(
                UnsupportedOperationException.class,
                () -> standard.checklist(Role.COMMS).doNot().add("Do not sleep.")));
  }

  private static void assertReadOnly(Map<?, ?> map) {
    assertThrows(UnsupportedOperationException.class, map::clear);
  }

  @Test
  void aPlaybookThatLeavesASeverityOutIsNone() {
    Map<Severity, SeverityPolicy> one = Map.of(Severity.SEV1, standard.policy(Severity.SEV1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Playbook(
                one,
                standard.checklists(),
                standard.channels(),
                standard.escalation(),
                standard.reactions(),
                standard.shield(),
                standard.followUp(),
                standard.statusPage(),
                standard.limits(),
                standard.lint(),
                standard.services(),
                standard.tracker(),
                standard.retention(),
                standard.scenarios()));
  }

  @Test
  void theUpdateAsksForTheSymptomFirstAndItsExamplesFitSlack() {
    assertEquals(
        List.of(
            UpdateField.USERS_SEE, UpdateField.TRIED, UpdateField.NEXT, UpdateField.NEXT_UPDATE),
        List.of(UpdateField.values()));
    for (UpdateField field : UpdateField.values()) {
      assertTrue(field.example().length() <= 150, field.example());
      assertNotEquals("", field.label(Kind.PRODUCTION));
      assertNotEquals("", field.hint());
    }
  }

  @Test
  void aSev4BecomesATicket() {
    assertEquals(
        """
        Logo is 100 % blurred

        What users see: none, or cosmetic (SEV4, no incident was declared)
        Where and since when:
        How to see it:
        Done when:
        """,
        Triage.ticket("Logo is 100 % blurred"));
    assertTrue(Triage.IN_DOUBT.startsWith("In doubt choose the higher level."));
  }
}
