package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.drill.SteppingClock;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.playbook.Playbook;
import muster.testing.Databases;
import muster.testing.FakeChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that this release cannot make sense of hold up nothing that it can do. */
class StrangeRowsTest {
  private static final PersonId ADA = new PersonId("U1");
  private static final int MORE_THAN_A_BATCH = 101;

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final SteppingClock machine = new SteppingClock(Instant.parse("2026-11-20T02:00:00Z"));
  private final Clocks clocks = new Clocks(clock, machine::instant);
  private final FakeChat chat = new FakeChat();
  private final Database database = Database.open(Databases.inMemory());
  private final Delivery delivery =
      new Delivery(
          database, clocks, Pace.STANDARD, new Sender(database, chat, Playbook.standard(), clocks));

  @BeforeEach
  void declare() throws InterruptedException {
    new Intake(database, clocks, Playbook.standard(), delivery)
        .answer(Request.typed("test/1", ADA, "declare sev2 Payments time out", Optional.empty()));
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
  }

  @AfterEach
  void close() {
    delivery.close();
    database.close();
  }

  private void ask(String kind, String payload) {
    Asked asked =
        new Asked(Optional.of(1), "incident/1", kind, payload, Optional.empty(), Optional.empty());
    database.write(handle -> new Outbox(handle).add(asked, clock.instant(), machine.instant()));
  }

  private void sweep() throws InterruptedException {
    delivery.sweep();
    assertTrue(delivery.awaitQuiet(Duration.ofSeconds(10)));
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
  }

  private int depth() {
    return database.read(handle -> new Outbox(handle).depth());
  }

  /** The lane's row as a node of the release that asked would find it. */
  private Outbox.Row next() {
    return database.read(handle -> new Outbox(handle).next("incident/1")).orElseThrow();
  }

  private int heldLanes() {
    return lanes("owner is not null");
  }

  private int lanes(String which) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from lane where " + which)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void whatANewerReleaseAskedForIsLeftToItsNodes() throws Exception {
    ask("Whisper", "{}");
    sweep();
    sweep();
    assertEquals(0, next().attempts());
    assertEquals(Outbox.State.WAITING, next().state());
    assertEquals(0, heldLanes(), "its node has the lane at once");
  }

  @Test
  void aLaneIsReleasedThoughItsWorkEndedBadly() throws Exception {
    ask("Say", "[]");
    sweep();
    assertEquals(0, heldLanes());
  }

  @Test
  void whatCannotBeReadIsGivenUpAndTold() throws Exception {
    ask("Say", "[]");
    for (int round = 0; round < 10 && depth() > 0; round++) {
      machine.step(Duration.ofSeconds(90));
      sweep();
    }
    assertEquals(0, depth());
    List<Recorded> log = database.read(handle -> new Facts(handle).log(incident().id()));
    assertTrue(log.stream().anyMatch(r -> r.fact() instanceof Fact.DeliveryFailed));
  }

  @Test
  void lanesOfLongAgoAreForgotten() {
    assertTrue(lanes("true") > 0);
    new Reminders(database, clocks, delivery).tidy();
    assertTrue(lanes("true") > 0, "they may be needed soon");
    machine.step(Duration.ofDays(2));
    new Reminders(database, clocks, delivery).tidy();
    assertEquals(0, lanes("true"));
  }

  @Test
  void remindersThatAlwaysFailSilenceNoOthers() {
    database.write(
        handle -> {
          for (int row = 0; row < MORE_THAN_A_BATCH; row++) {
            handle.execute(
                "insert into deadline (incident, kind, due_at) values (?, 'UPDATE_DUE', ?)",
                1000 + row,
                Instant.EPOCH);
          }
          return null;
        });
    clock.step(Duration.ofHours(2));
    assertTrue(new Reminders(database, clocks, delivery).ring() > 0);
  }
}
