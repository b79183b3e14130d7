package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import muster.incident.Severity;
import muster.playbook.Limits;
import muster.playbook.Playbook;
import muster.playbook.SeverityPolicy;
import muster.rehearsal.Message;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;

/** What the playbook says of announcements: how much of a title they show, and whom they notify. */
class AnnouncedTest {
  private static final String EVERYBODY = "<!channel>";

  private static Playbook ringing(Severity severity, int longestTitle) {
    Playbook standard = Playbook.standard();
    Map<Severity, SeverityPolicy> severities = new EnumMap<>(standard.severities());
    SeverityPolicy quiet = standard.policy(severity);
    severities.put(
        severity,
        new SeverityPolicy(
            quiet.definition(),
            quiet.cadence(),
            quiet.terms(),
            quiet.mayRollBack(),
            quiet.postmortem(),
            true));
    return new Playbook(
        severities,
        standard.checklists(),
        standard.channels(),
        standard.escalation(),
        standard.reactions(),
        standard.shield(),
        standard.followUp(),
        standard.statusPage(),
        new Limits(longestTitle, 20, 20),
        standard.lint(),
        standard.services(),
        standard.tracker(),
        standard.retention(),
        standard.scenarios());
  }

  private static long rings(Room room) {
    List<Message> announced = room.workspace().messages("incidents");
    return announced.stream().filter(message -> message.text().contains(EVERYBODY)).count();
  }

  private static void type(Room room, String words) {
    room.stage().type("ada", "general", "/incident " + words);
  }

  @Test
  void everybodyIsNotifiedOnceWhenItIsDeclaredAndOnceWhenItIsRaised() {
    try (Room room = new Room(ringing(Severity.SEV1, 150))) {
      type(room, "declare sev2 Search is slow");
      assertEquals(0, rings(room), "the playbook does not say so for this severity");
      type(room, "INC-1 sev 1 because it is down");
      assertEquals(1, rings(room));
      type(room, "INC-1 sev 2 because a part is back");
      type(room, "INC-1 undo");
      assertEquals(1, rings(room), "a slip notifies nobody");
      type(room, "declare sev1 Payments time out");
      assertEquals(2, rings(room));
      type(room, "INC-2 rename Card payments time out");
      assertEquals(1, rings(room), "an edit does not repeat it");
      type(room, "declare sev1 Region lost --drill");
      type(room, "declare sev1 Gateway nearly failed --near-miss");
      type(room, "declare sev1 Perlmutt on a public bucket --private");
      type(room, "INC-5 sev 2");
      type(room, "INC-5 sev 1");
      assertEquals(1, rings(room), "nobody is woken for what is played or private");
      assertEquals(List.of(), room.workspace().violations());
    }
  }

  @Test
  void aLongTitleIsCutWhereThePlaybookSays() {
    try (Room room = new Room(ringing(Severity.SEV1, 20))) {
      type(room, "declare sev2 Payment authorisations time out everywhere");
      String announced = room.workspace().messages("incidents").getLast().blocks().toString();
      assertTrue(announced.contains("SEV2 · Payment authorisati…\""), announced);
    }
  }
}
