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
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import muster.testing.Databases;
import muster.testing.Playbooks;
import muster.testing.WithoutSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another playbook comes into force while incidents are open. */
class AnotherPlaybookTest {
  private static final PersonId ADA = new PersonId("U0ADA");
  private static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicReference<Playbook> inForce = new AtomicReference<>(Playbook.standard());
  private final AtomicInteger reads = new AtomicInteger();
  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster = new WithoutSlack(database, START, inForce::get);

  private Playbook read() {
    reads.incrementAndGet();
    return inForce.get();
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
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
  void whatIsOpenKeepsItsTermsAndItsDeadlines() {
    muster.type(ADA, "declare sev1 Payments time out");
    muster.awaitQuiet();
    Incident before = incident(1);
    List<Deadlines.Overdue> due = dueOf(1);
    assertTrue(!due.isEmpty(), "something is due");

    inForce.set(Playbooks.promisingEvery(HOUR));
    muster.reminders().refold();
    assertEquals(before, incident(1));
    assertEquals(due, dueOf(1));

    muster.type(ADA, "declare sev1 Search is stale");
    assertEquals(HOUR, incident(2).promise().cadence().orElseThrow().every());
  }

  @Test
  void aRequestReadsThePlaybookOnce() {
    Clocks clocks = new Clocks(muster::now, muster::now);
    Intake intake = new Intake(database, clocks, this::read, muster.delivery());
    intake.answer(Request.typed("1", ADA, "declare sev1 Payments time out", Optional.empty()));
    assertEquals(1, reads.getAndSet(0));
    intake.answer(
        Request.typed("2", ADA, "INC-1 sev 2 because fewer people see it", Optional.empty()));
    assertEquals(1, reads.getAndSet(0));
    Listening listening = new Listening(database, clocks, this::read, muster.delivery(), intake);
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
