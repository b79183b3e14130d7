package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import muster.database.Database;
import muster.database.Deadlines;
import muster.database.Incidents;
import muster.drill.SteppingClock;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.testing.Databases;
import muster.testing.FakeChat;
import muster.testing.Playbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another playbook comes into force while incidents are open. */
class AnotherPlaybookTest {
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicReference<Playbook> inForce = new AtomicReference<>(Playbook.standard());
  private final AtomicInteger reads = new AtomicInteger();
  private final SteppingClock clock = new SteppingClock(START);
  private final Clocks clocks = new Clocks(clock, clock::instant);
  private final Database database = Database.open(Databases.inMemory());
  private final FakeChat chat = new FakeChat();
  private final Delivery delivery =
      new Delivery(
          database, clocks, Pace.STANDARD, new Sender(database, chat, inForce::get, clocks));
  private final Intake intake = new Intake(database, clocks, this::read, delivery);

  private Playbook read() {
    reads.incrementAndGet();
    return inForce.get();
  }

  @AfterEach
  void close() {
    delivery.close();
    database.close();
  }

  private void types(String key, String words) {
    intake.answer(Request.typed(key, ADA, words, Optional.empty()));
  }

  private Incident incident(int number) {
    return database.read(handle -> new Incidents(handle).load(number)).orElseThrow();
  }

  private List<Deadlines.Overdue> dueOf(int incident) {
    return database
        .read(handle -> new Deadlines(handle).due(START.plus(HOUR.multipliedBy(9)), 50))
        .stream()
        .filter(overdue -> overdue.incident() == incident)
        .toList();
  }

  @Test
  void whatIsOpenKeepsItsTermsAndItsDeadlines() throws InterruptedException {
    types("1", "declare sev1 Payments time out");
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(20)));
    Incident before = incident(1);
    List<Deadlines.Overdue> due = dueOf(1);
    assertTrue(!due.isEmpty(), "something is due");

    inForce.set(Playbooks.promisingEvery(HOUR));
    new Reminders(database, clocks, delivery).refold();
    assertEquals(before, incident(1));
    assertEquals(due, dueOf(1));

    types("2", "declare sev1 Search is stale");
    assertEquals(HOUR, incident(2).promise().cadence().orElseThrow().every());
  }

  @Test
  void aRequestReadsThePlaybookOnce() {
    types("1", "declare sev1 Payments time out");
    assertEquals(1, reads.getAndSet(0));
    types("2", "INC-1 sev 2 because fewer people see it");
    assertEquals(1, reads.getAndSet(0));
    Listening listening = new Listening(database, clocks, this::read, delivery, intake);
    listening.reacted(
        "3",
        ADA,
        new Listening.Reaction("pushpin", true),
        new MessageRef("C0", "1.000001"),
        Optional.of(ADA),
        "1.000002");
    assertEquals(1, reads.get());
  }
}
