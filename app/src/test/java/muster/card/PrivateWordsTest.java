package muster.card;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import muster.command.Press;
import muster.incident.Fact;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.Update;
import muster.playbook.Playbook;
import org.junit.jupiter.api.Test;

/** What Muster says to one person. */
class PrivateWordsTest {
  private static Told ledByAda() {
    return Told.payments().then(new Fact.RoleAssigned(Role.COMMANDER, Told.ADA, Optional.empty()));
  }

  private static Message checklist(Told told, Role role) {
    return RoleChecklist.of(
        told.incident(), role, Playbook.standard().checklist(role), Optional.empty());
  }

  @Test
  void aNewHolderGetsTheChecklist() throws IOException {
    Told.golden("checklist-ic", checklist(ledByAda(), Role.COMMANDER));
    for (Role role : Role.values()) {
      BlockLimits.check(checklist(ledByAda(), role));
    }
  }

  @Test
  void whoLeadsAndDebugsIsWarned() throws IOException {
    Told both = ledByAda().then(new Fact.RoleAssigned(Role.TECH_LEAD, Told.ADA, Optional.empty()));
    Told.golden("checklist-both", checklist(both, Role.TECH_LEAD));
    String warning = "You are both";
    assertFalse(checklist(both, Role.SCRIBE).blocksJson().contains(warning));
    assertFalse(checklist(ledByAda(), Role.COMMANDER).blocksJson().contains(warning));
  }

  @Test
  void theUpdateIsAskedFor() throws IOException {
    Told.golden("prompt-first", UpdatePrompt.of(ledByAda().incident()));
    Told.golden(
        "prompt-again",
        UpdatePrompt.of(
            ledByAda().then(new Fact.UpdateGiven(Update.free("rolled back"))).incident()));
  }

  @Test
  void theDeclarerHearsWhereItIs() throws IOException {
    Told.golden("declared-notice", DeclaredNotice.of(Told.payments().incident()));
    assertFalse(DeclaredNotice.of(ledByAda().incident()).blocksJson().contains("ic me"));
  }

  @Test
  void whatSlackRefusedIsToldInertly() throws IOException {
    Fact.DeliveryFailed failed =
        new Fact.DeliveryFailed("post in <!channel>", "is_archived", Optional.empty());
    Told.golden("could-not", CouldNot.of(Told.payments().incident(), failed));
  }

  @Test
  void topicsFit() {
    String title = "x".repeat(200);
    var longest = Told.declared(title, Kind.NEAR_MISS, true, "").incident();
    assertTrue(Topic.of(longest).length() <= 250);
    assertTrue(Topic.purpose(longest).length() <= 250);
  }

  @Test
  void aLongAnswerLosesNothingItHasRoomFor() {
    String words =
        "w".repeat(2880) + " <!date^1795185000^{time}|14:30 UTC> &amp; " + "v".repeat(4000);
    Message message = Replies.of(words, List.of(new Press("Timeline", "INC-2026-0142 timeline")));
    BlockLimits.check(message);
    assertTrue(sections(message).equals(words.replace(" ", "")), "every word is there, in order");
    Message endless = Replies.of("a line\n".repeat(9000), List.of());
    BlockLimits.check(endless);
    assertTrue(endless.blocksJson().contains("There is more than fits here."));
  }

  private static String sections(Message message) {
    return StreamSupport.stream(Told.blocks(message).spliterator(), false)
        .filter(block -> block.path("type").asText().equals("section"))
        .map(block -> block.path("text").path("text").asText())
        .collect(Collectors.joining())
        .replace(" ", "");
  }
}
