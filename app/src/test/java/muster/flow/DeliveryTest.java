package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Incidents;
import muster.drill.SteppingClock;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.playbook.Playbook;
import muster.testing.FakeChat;
import muster.testing.FakeChat.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of Slack happens once and in order, whatever goes wrong on the way. */
class DeliveryTest {
  private static final PersonId ADA = new PersonId("U1");

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final SteppingClock machine = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final FakeChat chat = new FakeChat();
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private Database database;
  private Delivery delivery;
  private Intake intake;
  private int requests;

  private void open(DatabaseAddress address) {
    database = Database.open(address);
    delivery =
        new Delivery(
            database,
            clocks,
            Pace.STANDARD,
            new Sender(database, chat, Playbook.standard(), clocks));
    intake = new Intake(database, clocks, Playbook.standard(), delivery);
  }

  @AfterEach
  void close() {
    delivery.close();
    database.close();
  }

  private Answer type(String words) {
    return intake.answer(Request.typed("test/" + ++requests, ADA, words, Optional.empty()));
  }

  /** Lets everything happen that will, moving the machine's clock past every pause. */
  private void settle() throws InterruptedException {
    for (int round = 0; round < 40; round++) {
      assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
      if (depth() == 0) {
        return;
      }
      machine.step(Duration.ofSeconds(90));
      delivery.sweep();
    }
  }

  private int depth() {
    return database.read(Backlog::depth);
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  private List<Fact> facts() {
    return database.read(handle -> new Facts(handle).log(incident().id())).stream()
        .map(Recorded::fact)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aDeclarationOpensInvitesAndPostsInOrder(DatabaseAddress address) throws Exception {
    open(address);
    type("declare sev2 Payments time out");
    settle();
    List<String> calls = chat.calls();
    assertEquals("create", calls.getFirst());
    assertTrue(calls.indexOf("invite") < calls.indexOf("post"), "nobody reads an empty channel");
    assertTrue(incident().places().card().isPresent());
    assertTrue(incident().places().announcement().isPresent());
    assertEquals("inc-0001-payments-time-out", incident().places().channelName().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void anAnswerThatWasLostDoublesNothing(DatabaseAddress address) throws Exception {
    open(address);
    chat.next("create", Trouble.LOST_AFTER);
    chat.next("post", Trouble.LOST_AFTER, Trouble.LOST_AFTER, Trouble.LOST_BEFORE);
    type("declare sev2 Payments time out");
    settle();
    long channels = facts().stream().filter(Fact.ChannelOpened.class::isInstance).count();
    assertEquals(1, channels);
    List<String> marks = new ArrayList<>(chat.posts().stream().map(p -> p.mark()).toList());
    assertEquals(marks.stream().distinct().toList(), marks);
    assertEquals(3, marks.size(), "card, announcement, and the declarer's notice");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aCardThatIsFoundAfterALostAnswerIsBroughtUpToDate(DatabaseAddress address) throws Exception {
    open(address);
    chat.next("invite", Trouble.BUSY);
    chat.next("post", Trouble.LOST_AFTER, Trouble.LOST_AFTER, Trouble.LOST_AFTER);
    type("declare sev3 Payments time out");
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
    machine.step(Duration.ofSeconds(2));
    delivery.sweep();
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
    type("INC-1 sev 1 because it is worse");
    settle();
    assertTrue(lastCard().contains("SEV1"), this::lastCard);
    assertTrue(chat.edits().stream().anyMatch(e -> e.contains("DECLARED") && e.contains("SEV1")));
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whoeverWakesFromALongPauseLeavesAloneWhatAnotherTookOver(DatabaseAddress address)
      throws Exception {
    open(address);
    Sender sender = new Sender(database, chat, Playbook.standard(), clocks);
    try (Delivery other = new Delivery(database, clocks, Pace.STANDARD, sender)) {
      chat.pauseBefore("post", () -> takeOver(other, Duration.ofSeconds(10)));
      type("declare sev2 Payments time out");
      settle();
    }
    assertEquals(1, chat.in(channel()).size(), "the card, once");
    assertEquals(1, facts().stream().filter(Fact.CardPosted.class::isInstance).count());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aShortPauseLosesNothing(DatabaseAddress address) throws Exception {
    open(address);
    Sender sender = new Sender(database, chat, Playbook.standard(), clocks);
    try (Delivery other = new Delivery(database, clocks, Pace.STANDARD, sender)) {
      chat.pauseBefore("post", () -> takeOver(other, Duration.ofSeconds(5)));
      type("declare sev2 Payments time out");
      settle();
    }
    assertEquals(1, chat.in(channel()).size(), "the card, once");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void afterAnOutageEverythingComesOnceInOrderAndDated(DatabaseAddress address) throws Exception {
    open(address);
    type("declare sev2 Payments time out");
    settle();
    int before = chat.in(channel()).size();
    chat.away("post", "posted");
    for (int minute = 1; minute <= 10; minute++) {
      type("INC-1 log minute %d".formatted(minute));
      clock.step(Duration.ofMinutes(1));
      machine.step(Duration.ofMinutes(1));
      delivery.sweep();
      assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
    }
    type("INC-1 tech me");
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
    assertTrue(lastCard().contains("8 Slack posts waiting* since"), this::lastCard);
    chat.away();
    settle();
    List<String> lines = chat.in(channel()).subList(before, before + 10);
    for (int minute = 1; minute <= 10; minute++) {
      String line = lines.get(minute - 1);
      assertTrue(line.contains("minute " + minute + " "), line);
      assertEquals(minute <= 8, line.contains("Slack could not be reached"), line);
    }
    assertEquals(before + 11, chat.in(channel()).size(), "and who is technical lead");
    assertFalse(lastCard().contains("waiting* since"), this::lastCard);
  }

  private String lastCard() {
    return chat.edits().reversed().stream()
        .filter(blocks -> blocks.contains("*Tech*"))
        .findFirst()
        .orElseThrow();
  }

  private void takeOver(Delivery other, Duration after) {
    try {
      machine.step(after);
      other.sweep();
      assertTrue(other.awaitQuiet(Duration.ofSeconds(10)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String channel() {
    return incident().places().channel().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void troubleThatPassesIsWaitedOut(DatabaseAddress address) throws Exception {
    open(address);
    chat.next("create", Trouble.DOWN, Trouble.BUSY, Trouble.DOWN, Trouble.LOST_BEFORE);
    chat.next("invite", Trouble.BUSY, Trouble.LOST_AFTER);
    type("declare sev2 Payments time out");
    settle();
    assertTrue(incident().places().card().isPresent());
    assertEquals(0, depth());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatIsImpossibleIsToldToWhoIsInCharge(DatabaseAddress address) throws Exception {
    open(address);
    chat.next("pin", Trouble.REFUSED);
    type("declare sev2 Payments time out");
    settle();
    assertTrue(facts().stream().anyMatch(Fact.DeliveryFailed.class::isInstance));
    assertEquals(2, chat.in(ADA.value()).size(), "the notice, and what could not be done");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aRepeatedRequestGetsTheFirstAnswer(DatabaseAddress address) throws Exception {
    open(address);
    Request request =
        Request.typed("slash/1", ADA, "declare sev2 Payments time out", Optional.empty());
    Answer first = intake.answer(request);
    Answer again = intake.answer(request);
    settle();
    assertEquals(first, again);
    assertTrue(database.read(handle -> new Incidents(handle).load(2)).isEmpty());
  }
}
