package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.testing.FakeChat;
import muster.testing.FakeChat.Trouble;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of Slack happens once and in order, whatever goes wrong on the way. */
class DeliveryTest {
  private static final PersonId ADA = new PersonId("U1");

  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private Database database;
  private WithoutSlack muster;
  private FakeChat chat;

  private void open(DatabaseAddress address) {
    database = Database.open(address);
    muster = new WithoutSlack(database, START);
    chat = muster.chat();
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private void type(String words) {
    Answer unused = muster.type(ADA, words);
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
  void aDeclarationOpensInvitesAndPostsInOrder(DatabaseAddress address) {
    open(address);
    type("declare sev2 Payments time out");
    muster.settle();
    List<String> calls = chat.calls();
    assertEquals("create", calls.getFirst());
    assertTrue(calls.indexOf("invite") < calls.indexOf("post"), "nobody reads an empty channel");
    assertTrue(incident().places().card().isPresent());
    assertTrue(incident().places().announcement().isPresent());
    assertEquals("inc-0001-payments-time-out", incident().places().channelName().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void anAnswerThatWasLostDoublesNothing(DatabaseAddress address) {
    open(address);
    chat.next("create", Trouble.LOST_AFTER);
    chat.next("post", Trouble.LOST_AFTER, Trouble.LOST_AFTER, Trouble.LOST_BEFORE);
    type("declare sev2 Payments time out");
    muster.settle();
    long channels = facts().stream().filter(Fact.ChannelOpened.class::isInstance).count();
    assertEquals(1, channels);
    List<String> marks = new ArrayList<>(chat.posts().stream().map(p -> p.mark()).toList());
    assertEquals(marks.stream().distinct().toList(), marks);
    assertEquals(3, marks.size(), "card, announcement, and the declarer's notice");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aCardThatIsFoundAfterALostAnswerIsBroughtUpToDate(DatabaseAddress address) {
    open(address);
    chat.next("invite", Trouble.BUSY);
    chat.next("post", Trouble.LOST_AFTER, Trouble.LOST_AFTER, Trouble.LOST_AFTER);
    type("declare sev3 Payments time out");
    muster.awaitQuiet();
    muster.pause(Duration.ofSeconds(2));
    muster.awaitQuiet();
    type("INC-1 sev 1 because it is worse");
    muster.settle();
    assertTrue(lastCard().contains("SEV1"), this::lastCard);
    assertTrue(chat.edits().stream().anyMatch(e -> e.contains("DECLARED") && e.contains("SEV1")));
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whoeverWakesFromALongPauseLeavesAloneWhatAnotherTookOver(DatabaseAddress address) {
    open(address);
    declareWithAPauseOf(Duration.ofSeconds(10));
    assertEquals(1, chat.in(channel()).size(), "the card, once");
    assertEquals(1, facts().stream().filter(Fact.CardPosted.class::isInstance).count());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aShortPauseLosesNothing(DatabaseAddress address) {
    open(address);
    declareWithAPauseOf(Duration.ofSeconds(5));
    assertEquals(1, chat.in(channel()).size(), "the card, once");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void afterAnOutageEverythingComesOnceInOrderAndDated(DatabaseAddress address) {
    open(address);
    type("declare sev2 Payments time out");
    muster.settle();
    int before = chat.in(channel()).size();
    chat.away("post", "posted");
    for (int minute = 1; minute <= 10; minute++) {
      type("INC-1 log minute %d".formatted(minute));
      muster.pass(Duration.ofMinutes(1));
      muster.delivery().sweep();
      muster.awaitQuiet();
    }
    type("INC-1 tech me");
    muster.awaitQuiet();
    assertTrue(lastCard().contains("8 Slack posts waiting* since"), this::lastCard);
    chat.away();
    muster.settle();
    List<String> lines = chat.in(channel()).subList(before, before + 10);
    for (int minute = 1; minute <= 10; minute++) {
      String line = lines.get(minute - 1);
      assertTrue(line.contains("minute " + minute + " "), line);
      assertEquals(minute <= 8, line.contains("it reached Slack late"), line);
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

  /** Before its first post this node stands still for so long, and another looks for work. */
  private void declareWithAPauseOf(Duration pause) {
    try (Delivery other = muster.anotherDelivery()) {
      chat.pauseBefore(
          "post",
          () -> {
            muster.passForMachine(pause);
            other.sweep();
            WithoutSlack.awaitQuiet(other);
          });
      type("declare sev2 Payments time out");
      muster.settle();
    }
  }

  private String channel() {
    return incident().places().channel().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void troubleThatPassesIsWaitedOut(DatabaseAddress address) {
    open(address);
    chat.next("create", Trouble.DOWN, Trouble.BUSY, Trouble.DOWN, Trouble.LOST_BEFORE);
    chat.next("invite", Trouble.BUSY, Trouble.LOST_AFTER);
    type("declare sev2 Payments time out");
    muster.settle();
    assertTrue(incident().places().card().isPresent());
    assertEquals(0, muster.left());
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void whatIsImpossibleIsToldToWhoIsInCharge(DatabaseAddress address) {
    open(address);
    chat.next("pin", Trouble.REFUSED);
    type("declare sev2 Payments time out");
    muster.settle();
    assertTrue(facts().stream().anyMatch(Fact.DeliveryFailed.class::isInstance));
    assertEquals(2, chat.in(ADA.value()).size(), "the notice, and what could not be done");
  }

  @ParameterizedTest
  @MethodSource("muster.testing.Databases#each")
  void aRepeatedRequestGetsTheFirstAnswer(DatabaseAddress address) {
    open(address);
    Request request =
        Request.typed("slash/1", ADA, "declare sev2 Payments time out", Optional.empty());
    Answer first = muster.intake().answer(request);
    Answer again = muster.intake().answer(request);
    muster.settle();
    assertEquals(first, again);
    assertTrue(database.read(handle -> new Incidents(handle).load(2)).isEmpty());
  }
}
