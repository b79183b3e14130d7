package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Incidents;
import muster.drill.SteppingClock;
import muster.incident.ActionFact;
import muster.incident.ActionPlan;
import muster.incident.DueDay;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Pursuit;
import muster.playbook.Playbook;
import muster.playbook.TrackerPlace;
import muster.testing.Databases;
import muster.testing.FakeChat;
import muster.testing.Playbooks;
import muster.testing.PlayedGitHub;
import muster.testing.PlayedTracker.Trouble;
import muster.testing.WithoutSlack;
import muster.tracker.GitHubIssues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions are filed once, whatever goes wrong, and nothing waits for the tracker. */
class TicketTest {
  private static final PersonId ADA = new PersonId("U1");
  private static final PersonId BEN = new PersonId("U2");
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final TrackerPlace.GitHub PLACE =
      new TrackerPlace.GitHub(PlayedGitHub.REPOSITORY, List.of("incident"));

  private final SteppingClock clock = new SteppingClock(START);
  private final SteppingClock machine = new SteppingClock(START);
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private final FakeChat chat = new FakeChat();
  private final PlayedGitHub gitHub = new PlayedGitHub();
  private final Database database = Database.open(Databases.inMemory());
  private final Playbook playbook = Playbooks.with(PLACE);
  private final Tracker tracker =
      new GitHubIssues(PLACE, gitHub.address(), PlayedGitHub.TOKEN, Duration.ofSeconds(10));
  private final Delivery delivery =
      new Delivery(
          database,
          clocks,
          Pace.STANDARD,
          new Sender(
              database,
              chat,
              new Outlets(Optional.empty(), Optional.of(tracker)),
              () -> playbook,
              clocks));
  private final Intake intake = new Intake(database, clocks, () -> playbook, delivery);
  private final TicketWatch watch =
      new TicketWatch(database, Optional.of(tracker), clocks, delivery);
  private int requests;

  @AfterEach
  void close() {
    delivery.close();
    database.close();
    gitHub.close();
  }

  private String type(String words) {
    return intake.answer(Request.typed("test/" + ++requests, ADA, words, Optional.empty())).text();
  }

  private void declare(String flags) throws InterruptedException {
    String unused = type("declare sev2 Payments fail --impact everybody " + flags);
    settle();
  }

  private void plan() {
    state(
        new ActionFact.ActionPlanned(
            1,
            new ActionPlan(
                "Alert on a full pool, with <@U2>",
                BEN,
                new DueDay(LocalDate.of(2026, 12, 4), ZoneOffset.UTC),
                "it fires in a staged test",
                "run the staged test",
                ActionPlan.Category.DETECT,
                ActionPlan.Strength.DETECTED,
                Optional.empty(),
                Optional.empty(),
                Pursuit.STANDARD)));
  }

  private void state(Fact fact) {
    new Statement(database, clocks, delivery).of(ADA, fact);
  }

  private void settle() {
    WithoutSlack.settle(database, delivery, machine);
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  private List<String> heard(PersonId person, String words) {
    return chat.in(person.value()).stream().filter(text -> text.contains(words)).toList();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"FORBIDDEN", "INVALID"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverGoesWrongItIsFiledOnce(Trouble trouble) throws Exception {
    declare("");
    gitHub.next(trouble, trouble);
    plan();
    settle();
    assertEquals(1, gitHub.created().size());
    var ticket = incident().tickets().of(1).orElseThrow();
    assertEquals(Optional.of("acme/incidents#1"), ticket.id());
    assertEquals("https://github.com/acme/incidents/issues/1", ticket.url());
    assertFalse(gitHub.created().toString().contains("<@U2>"));
    assertEquals("`#1` Alert on a full pool, with <@U2>: " + ticket.url(), type("INC-1 ticket"));
  }

  @Test
  void aRefusalIsToldOnceToTheOwnerAndCanBeTriedAgain() throws Exception {
    declare("");
    gitHub.next(Trouble.FORBIDDEN);
    plan();
    settle();
    List<String> told = heard(BEN, "would not take action");
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("Resource not accessible"), told::getFirst);
    assertFalse(told.getFirst().contains(PlayedGitHub.TOKEN));
    assertEquals("Action `#1` is being filed; the channel hears where.", type("INC-1 ticket #1"));
    settle();
    assertEquals(1, gitHub.created().size());
    assertTrue(incident().tickets().of(1).isPresent());
  }

  @Test
  void whileTheTrackerHangsSlackIsNotKeptWaiting() throws Exception {
    declare("");
    Trouble[] slow = new Trouble[20];
    Arrays.fill(slow, Trouble.SLOW_AFTER);
    gitHub.next(slow);
    plan();
    String unused = type("INC-1 log it goes on");
    assertTrue(chat.awaitIn(channel(), "it goes on", Duration.ofSeconds(8)));
  }

  private String channel() {
    return incident().places().channel().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--private", "--drill"})
  void whatIsPrivateOrPlayedIsNotFiled(String flag) throws Exception {
    declare(flag);
    plan();
    settle();
    String answer = type("INC-1 ticket #1");
    settle();
    assertEquals(List.of(), gitHub.calls());
    assertTrue(
        answer.startsWith(
            flag.equals("--private")
                ? "INC-2026-0001 is private, so nothing of it goes to the tracker."
                : "The actions of a drill are not filed"),
        answer);
    assertEquals("", type("INC-1 ticket #1 https://tracker.example.com/9"));
    assertEquals(
        "`#1` Alert on a full pool, with <@U2>: https://tracker.example.com/9",
        type("INC-1 ticket #1"));
  }

  @Test
  void whoClosesATicketAsksTheOwnerAndDoesNotCloseTheAction() throws Exception {
    declare("");
    plan();
    settle();
    int before = gitHub.calls().size();
    watch.look();
    assertEquals(before, gitHub.calls().size(), "nobody looks so soon");
    machine.step(TicketWatch.EVERY);
    watch.look();
    gitHub.close(1, "completed");
    watch.look();
    assertEquals(before + 1, gitHub.calls().size());
    machine.step(TicketWatch.EVERY);
    watch.look();
    settle();
    assertEquals(1, heard(BEN, "Is it in place?").size());
    assertFalse(incident().tickets().of(1).orElseThrow().open());
    assertTrue(incident().actions().numbered(1).orElseThrow().isOwed());
    machine.step(TicketWatch.EVERY.multipliedBy(4));
    watch.look();
    assertEquals(before + 2, gitHub.calls().size(), "what is closed is not looked at");
  }

  @Test
  void whatIsInPlaceIsNotLookedAt() throws Exception {
    declare("");
    plan();
    settle();
    state(new ActionFact.ActionImplemented(1, "Alert on a full pool", "done"));
    int before = gitHub.calls().size();
    machine.step(TicketWatch.EVERY);
    watch.look();
    assertEquals(before, gitHub.calls().size());
    state(new ActionFact.ActionReopened(1, "Alert on a full pool", "it never fired"));
    machine.step(TicketWatch.EVERY);
    watch.look();
    assertEquals(before + 1, gitHub.calls().size());
    settle();
  }

  @Test
  void whatIsNoActionIsSaidSo() throws Exception {
    declare("");
    assertEquals("INC-2026-0001 has no actions yet.", type("INC-1 ticket"));
    for (String odd : List.of("#7", "x", "<!channel> `", "#99999999999", "a".repeat(10_000))) {
      String answer = type("INC-1 ticket " + odd);
      assertTrue(answer.contains("is not an action of INC-2026-0001"), answer);
      assertTrue(answer.length() < 600, answer);
    }
    plan();
    for (String odd : List.of("javascript:alert(1)", "https://a|b>", "file:///etc/passwd")) {
      assertTrue(type("INC-1 ticket #1 " + odd).contains("is not a web address"), odd);
    }
    settle();
  }
}
