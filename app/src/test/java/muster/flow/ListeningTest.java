package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.database.AlertCounts;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.AlertFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.ShieldFact;
import muster.testing.Databases;
import muster.testing.FakeChat;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes hear the same things, several times and at once. */
class ListeningTest {
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final PersonId EVE = new PersonId("U0EVE");
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster = new WithoutSlack(database, START);
  private final FakeChat chat = muster.chat();
  private final List<Listening> nodes = Stream.generate(muster::listening).limit(3).toList();
  private String channel;

  @BeforeEach
  void declare() {
    muster
        .roster()
        .remember(
            List.of(ADA, EVE).stream()
                .map(
                    id ->
                        new Person(
                            id, id.value(), ZoneOffset.UTC, false, false, Person.Belonging.MEMBER))
                .toList());
    muster.type(ADA, "declare sev2 Payments time out");
    muster.awaitQuiet();
    channel = incident().places().channel().orElseThrow();
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  private <T extends Fact> List<T> facts(Class<T> kind) {
    return database.read(handle -> new Facts(handle).log(incident().id())).stream()
        .map(Recorded::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private MessageRef message(int micros) {
    return new MessageRef(channel, "%d.%06d".formatted(muster.now().getEpochSecond(), micros));
  }

  private void atOnce(int times, IntConsumer work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done :
          threads.invokeAll(
              IntStream.range(0, times)
                  .mapToObj(n -> Executors.callable(() -> work.accept(n)))
                  .toList())) {
        done.get();
      }
    }
    muster.awaitQuiet();
  }

  @Test
  void aQuestionIsAnsweredOnceHoweverOftenItIsHeard() throws Exception {
    atOnce(9, n -> nodes.get(n % 3).said("event/q", EVE, message(1), "any update?"));
    atOnce(9, n -> nodes.get(n % 3).said("event/q" + n, EVE, message(2 + n), "what's the ETA?"));
    assertEquals(1, facts(ShieldFact.QuestionAnswered.class).size());
    assertEquals(1, chat.in(channel + "→" + EVE).size());
    muster.pass(Duration.ofMinutes(15));
    nodes.get(0).said("event/later", EVE, message(50), "any update?");
    assertEquals(2, facts(ShieldFact.QuestionAnswered.class).size());
  }

  @Test
  void anAnswerInDoubtIsNotGivenTwice() {
    chat.next("whisper", FakeChat.Trouble.LOST_AFTER);
    nodes.get(0).said("event/q", EVE, message(1), "any update?");
    muster.awaitQuiet();
    muster.pass(Duration.ofMinutes(3));
    muster.delivery().sweep();
    muster.awaitQuiet();
    assertEquals(1, chat.in(channel + "→" + EVE).size());
    int left = database.read(handle -> Backlog.depth(handle));
    assertEquals(0, left);
  }

  @Test
  void nobodyUnknownAndNothingElsewhereIsAnswered() {
    PersonId nobody = new PersonId("U0NOBODY");
    nodes.get(0).said("event/1", nobody, message(1), "any update?");
    nodes.get(0).said("event/2", EVE, new MessageRef("C0ELSEWHERE", "1.000001"), "any update?");
    nodes.get(0).said("event/3", ADA, message(3), "ETA 5 min");
    muster.awaitQuiet();
    assertEquals(List.of(), facts(ShieldFact.QuestionAnswered.class));
  }

  @Test
  void aStormIsOneLineAndTwoFacts() throws Exception {
    int before = incident().seq();
    atOnce(
        1_000,
        n ->
            nodes
                .get(n % 3)
                .alerted(
                    "event/a" + n / 2,
                    "Pager",
                    message(n / 2),
                    "Latency high on host web-" + n / 2));
    assertEquals(before + 2, incident().seq(), "a burst began and its line was posted");
    assertEquals(
        List.of(new AlertFact.Count("Pager", 500)),
        database.read(handle -> new AlertCounts(handle).bySender(1)));
    assertEquals(1, chat.in(channel).stream().filter(text -> text.contains("🔁")).count());
    assertEquals(0, chat.edits().stream().filter(text -> text.contains("🔁")).count());
    muster.pass(Duration.ofSeconds(30));
    muster.delivery().sweep();
    muster.awaitQuiet();
    assertTrue(chat.edits().stream().filter(text -> text.contains("×500")).count() <= 1);
    muster.pass(Duration.ofMinutes(10));
    muster.reminders().ring();
    muster.awaitQuiet();
    assertEquals(500, facts(AlertFact.BurstEnded.class).getFirst().count());
    List<String> edits = chat.edits().stream().filter(text -> text.contains("🔁")).toList();
    assertTrue(edits.getLast().contains("quiet since"), edits.toString());
  }

  @Test
  void countsAreForgottenOnceTheLogHoldsThemAndGoOnWhenItIsOpenedAgain() {
    Reminders reminders = muster.reminders();
    alerts("one", "two");
    reminders.tidy();
    assertEquals(List.of(new AlertFact.Count("Pager", 2)), counted());
    type("cancel because it is a load test");
    reminders.tidy();
    assertEquals(List.of(), counted());
    type("reopen because it is back");
    alerts("three");
    assertEquals(List.of(new AlertFact.Count("Pager", 3)), counted());
    type("cancel because it is over");
    assertEquals(3, facts(AlertFact.AlertsCounted.class).getLast().senders().getFirst().messages());
  }

  private void alerts(String... texts) {
    for (String text : texts) {
      nodes.getFirst().alerted("event/" + text, "Pager", message(1), "Latency " + text);
    }
  }

  private void type(String words) {
    muster.type(ADA, words, Optional.of(channel));
  }

  private List<AlertFact.Count> counted() {
    return database.read(handle -> new AlertCounts(handle).bySender(1));
  }
}
