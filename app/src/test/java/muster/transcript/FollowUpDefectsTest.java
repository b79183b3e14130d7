package muster.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.database.Incidents;
import muster.database.RunbookShelf;
import muster.incident.ActionPlan;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Runbook;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not get lost between an incident and the day its actions are due (P-27, P-35). */
class FollowUpDefectsTest {
  private static final String TERMS =
      " --criterion \"no timeouts at twice the load\" --verify \"load test\"";

  private final Room room = new Room(Playbook.standard());
  private String channel;

  @BeforeEach
  void declare() {
    room.stage().type("ada", "general", "/incident declare sev3 Payments time out");
    channel =
        room.workspace().channels().stream()
            .map(Channel.View::name)
            .filter(name -> name.startsWith("inc-"))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), room.workspace().violations());
    room.close();
  }

  private void types(String words) {
    room.stage().type("ada", channel, "/incident " + words);
  }

  private Incident incident() {
    return room.node().database().read(handle -> new Incidents(handle).load(1).orElseThrow());
  }

  private ActionPlan plan() {
    return incident().actions().numbered(1).orElseThrow().plan();
  }

  /** What ada was answered last. */
  private String answer() {
    Message last =
        room.workspace().messages(channel).stream()
            .filter(message -> message.onlyFor().isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return String.join("\n", room.workspace().texts().lines(last, ZoneOffset.UTC));
  }

  @Test
  void anActionWhoseFactorWasWithdrawnCanStillBeChanged() {
    types("postmortem factor monitoring no alert on the pool");
    types("action Size the pool by load --owner @ben --due 2026-12-01 --factor #1" + TERMS);
    assertEquals(1, plan().factor().orElseThrow());
    types("postmortem factor #1 withdraw because it was another pool");
    types("action #1 due 2026-12-08 because of the freeze");
    assertEquals(LocalDate.parse("2026-12-08"), plan().due().day(), answer());
    types("action #1 edit");
    assertTrue(room.workspace().as("ada").form().isPresent());
  }

  @Test
  void anActionWhoseSponsorHasLeftCanBeGivenToAnother() {
    types(
        "action Size the pool by load --owner @ben --sponsor @cy --due 2026-12-01 --factor none"
            + TERMS);
    room.workspace().deactivate("ben");
    room.workspace().deactivate("cy");
    room.settle();
    types("action #1 owner @dee because ben has left");
    assertEquals(new PersonId(room.workspace().idOf("dee")), plan().owner(), answer());
  }

  @Test
  void aWorkaroundWhoseSponsorHasLeftCanBeGivenToAnother() {
    types("workaround The pool is doubled --owner @ben --sponsor @cy --expires 2026-12-01");
    room.workspace().deactivate("ben");
    room.workspace().deactivate("cy");
    room.settle();
    types("workaround #1 owner @dee");
    assertEquals(
        new PersonId(room.workspace().idOf("dee")),
        incident().workarounds().numbered(1).orElseThrow().terms().owner(),
        answer());
  }

  /** At 14:00 UTC on the 20th it is the 21st in Auckland. */
  @Test
  void nothingIsOverdueWhenItIsAgreed() {
    room.workspace().addPerson("kiri", "Kiri Te", ZoneId.of("Pacific/Auckland"));
    room.workspace().as("kiri").join("general");
    room.stage().type("kiri", "general", "/incident list");
    types("action Size the pool by load --owner @kiri --due today --factor none" + TERMS);
    assertTrue(incident().actions().all().isEmpty());
    room.workspace()
        .as("ada")
        .submit(
            Map.of("due", "tomorrow", "category", "prevent", "strength", "1", "factor", "none"));
    room.settle();
    assertEquals(LocalDate.parse("2026-11-21"), plan().due().day());
    assertFalse(plan().due().isOver(room.now()));
    types("workaround The pool is doubled --owner @kiri --expires today");
    assertTrue(incident().workarounds().all().isEmpty());
  }

  @Test
  void aServiceWithALongNameKeepsItsRunbooks() {
    String service = "pay-".repeat(700);
    room.stage().type("ada", "general", "/incident declare sev3 Slow --service " + service);
    room.stage()
        .type("ada", "general", "/incident INC-2 runbook add https://wiki.example.com/pay Slow");
    assertEquals(
        List.of("Slow"),
        room.node().database().read(handle -> new RunbookShelf(handle).of(service)).stream()
            .map(Runbook::title)
            .toList());
    assertTrue(Runbook.key(service).length() <= 200);
  }

  @Test
  void whatIsTickedOnOnePageHidesNothingOfTheNext() {
    for (int number = 1; number <= 130; number++) {
      room.workspace().as("ada").say(channel, "message " + number);
    }
    room.settle();
    types("timeline collect");
    types("timeline collect show");
    Set<String> offered = new HashSet<>(offered());
    room.workspace().as("ada").submit(Map.of("said-0", "message 31,message 32,message 33"));
    room.settle();
    types("timeline collect show 2");
    offered.addAll(offered());
    assertEquals(130, offered.size());
  }

  private List<String> offered() {
    return room.workspace().as("ada").form().orElseThrow().blocks().findValuesAsText("value");
  }
}
