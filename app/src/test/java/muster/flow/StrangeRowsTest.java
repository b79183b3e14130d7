package muster.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.database.Remarks;
import muster.database.Verification;
import muster.incident.AlertFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Remark;
import muster.testing.Databases;
import muster.testing.WithoutSlack;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that this release cannot make sense of hold up nothing that it can do. */
class StrangeRowsTest {
  private static final PersonId ADA = new PersonId("U1");
  private static final int MORE_THAN_A_BATCH = 101;
  private static final String SPOILED =
      "update fact set body = '[]' where incident = 1 and seq = 2";

  private final Database database = Database.open(Databases.inMemory());
  private final WithoutSlack muster =
      new WithoutSlack(database, Instant.parse("2026-11-20T02:00:00Z"));

  @BeforeEach
  void declare() {
    muster.type(ADA, "declare sev2 Payments time out");
    muster.awaitQuiet();
  }

  @AfterEach
  void close() {
    muster.close();
    database.close();
  }

  private void ask(String kind, String payload) {
    Asked asked =
        new Asked(Optional.of(1), "incident/1", kind, payload, Optional.empty(), Optional.empty());
    database.write(handle -> new Outbox(handle).add(asked, muster.now(), muster.now()));
  }

  private void sweep() {
    muster.delivery().sweep();
    muster.awaitQuiet();
  }

  private Incident incident() {
    return database.read(handle -> new Incidents(handle).load(1)).orElseThrow();
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
  void whatANewerReleaseAskedForIsLeftToItsNodes() {
    ask("Whisper", "{}");
    sweep();
    sweep();
    assertEquals(0, next().attempts());
    assertEquals(Outbox.State.WAITING, next().state());
    assertEquals(0, heldLanes(), "its node has the lane at once");
  }

  @Test
  void aLaneIsReleasedThoughItsWorkEndedBadly() {
    ask("Say", "[]");
    sweep();
    assertEquals(0, heldLanes());
  }

  @Test
  void whatCannotBeReadIsGivenUpAndTold() {
    ask("Say", "[]");
    muster.settle();
    List<Recorded> log = database.read(handle -> new Facts(handle).log(incident().id()));
    assertTrue(log.stream().anyMatch(r -> r.fact() instanceof Fact.DeliveryFailed));
  }

  /** The log of the first incident makes no sense, by a fault of ours. */
  private void spoil() {
    database.write(handle -> handle.execute(SPOILED));
    database.write(handle -> handle.execute("update incident set folded_by = 'another release'"));
  }

  @Test
  void anIncidentThatCannotBeReadHoldsUpNoOthers() {
    Asked opening =
        new Asked(
            Optional.of(1), "opening", "OpenChannel", "{}", Optional.empty(), Optional.empty());
    database.write(handle -> new Outbox(handle).add(opening, muster.now(), muster.now()));
    spoil();
    muster.type(ADA, "declare sev2 Search is slow");
    muster.settle();
    Incident other = database.read(handle -> new Incidents(handle).load(2)).orElseThrow();
    assertTrue(other.places().channel().isPresent());
  }

  @Test
  void alertsOfAnIncidentThatCannotBeReadKeepNoOthersFromBeingCounted() throws Exception {
    muster.type(ADA, "declare sev2 Search is slow");
    muster.settle();
    Listening listening = muster.listening();
    alert(listening, "1", channel(1));
    alert(listening, "2", channel(1));
    String spoiled = channel(1);
    String other = channel(2);
    spoil();
    CountDownLatch held = new CountDownLatch(1);
    Future<Boolean> holds = waiting(() -> database.write(handle -> await(held)));
    Future<?> first = alerting(listening, "3", other);
    Future<?> fails = alerting(listening, "4", spoiled);
    Future<?> goesOn = alerting(listening, "5", other);
    held.countDown();
    assertTrue(holds.get());
    assertNull(first.get());
    assertNull(goesOn.get());
    assertThrows(ExecutionException.class, fails::get);
    int counted =
        database.read(
            handle ->
                handle
                    .createQuery("select total from alert where incident = 2")
                    .mapTo(Integer.class)
                    .one());
    assertEquals(2, counted);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins this in a thread of its own, and returns once that waits for something. */
  private static <T> Future<T> waiting(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofVirtual().start(task);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING
        && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return task;
  }

  private static Future<?> alerting(Listening listening, String key, String channel) {
    return waiting(
        () -> {
          alert(listening, key, channel);
          return null;
        });
  }

  private String channel(int incident) {
    return database
        .read(handle -> new Incidents(handle).load(incident))
        .orElseThrow()
        .places()
        .channel()
        .orElseThrow();
  }

  private static void alert(Listening listening, String key, String channel) {
    listening.alerted(
        key, "Pager", new MessageRef(channel, "1763604000.00010" + key), "Latency high");
  }

  @Test
  void anIncidentThatCannotBeReadKeepsNoMusterFromStarting() {
    muster.type(ADA, "declare sev2 Search is slow");
    muster.settle();
    spoil();
    muster.reminders().refold();
    assertEquals(List.of(1), database.read(handle -> new Incidents(handle).openFoldedOtherwise()));
  }

  /** A node of the release before, which folds by its own rules, may stand beside this one. */
  private void foldedByAnotherRelease() {
    database.write(
        handle -> {
          handle.execute("insert into role_holder values (1, 'SCRIBE', 'U9')");
          handle.execute("insert into role_offer values (1, 'SCRIBE', 'U9')");
          handle.execute(
              "insert into owed (incident, kind, number, owner, due_at) values (1, 'ACTION', 9, 'U9', ?)",
              Instant.EPOCH);
          return handle.execute("update incident set folded_by = 'another release'");
        });
  }

  private List<String> disagreements() {
    List<String> told = new ArrayList<>();
    var unused = database.snapshot(handle -> Verification.of(handle, muster.now(), told::add));
    return told;
  }

  @Test
  void whatAnotherReleaseMadeOfRolesIsWrittenAnewWithTheNextFact() {
    foldedByAnotherRelease();
    muster.type(ADA, "INC-1 log The pool is used up");
    assertEquals(List.of(), disagreements());
  }

  @Test
  void whatAnotherReleaseMadeOfRolesIsWrittenAnewWhenMusterStarts() {
    foldedByAnotherRelease();
    muster.reminders().refold();
    assertEquals(List.of(), disagreements());
  }

  @Test
  void lanesOfLongAgoAreForgotten() {
    assertTrue(lanes("true") > 0);
    muster.reminders().tidy();
    assertTrue(lanes("true") > 0, "they may be needed soon");
    muster.passForMachine(Duration.ofDays(2));
    muster.reminders().tidy();
    assertEquals(0, lanes("true"));
  }

  @Test
  void whatNobodyChoseForATimelineIsForgottenAfterAWeek() {
    IncidentId id = incident().id();
    Remark said = new Remark("1.000001", "<@U2>", "p99 is 9 s");
    database.write(
        handle -> {
          new Remarks(handle).replace(id, List.of(said), muster.now());
          return null;
        });
    muster.pass(Duration.ofDays(6));
    muster.reminders().tidy();
    assertEquals(List.of(said), database.read(handle -> new Remarks(handle).of(id)));
    muster.pass(Duration.ofDays(2));
    muster.reminders().tidy();
    assertEquals(List.of(), database.read(handle -> new Remarks(handle).of(id)));
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
    muster.passForPeople(Duration.ofHours(2));
    assertTrue(muster.reminders().ring() > 0);
  }

  @Test
  void burstsThatCannotBeEndedKeepNoOthersOpen() {
    Instant since = muster.now();
    database.write(
        handle -> {
          for (int row = 0; row < MORE_THAN_A_BATCH; row++) {
            burst(handle, 1000 + row, since.minusSeconds(1));
          }
          burst(handle, 1, since);
          return null;
        });
    muster.passForPeople(Duration.ofMinutes(1));
    assertTrue(muster.reminders().ring() > 0);
    List<Recorded> log = database.read(handle -> new Facts(handle).log(incident().id()));
    assertTrue(log.stream().anyMatch(r -> r.fact() instanceof AlertFact.BurstEnded));
  }

  private static void burst(Handle handle, int incident, Instant quiet) {
    handle.execute(
        """
        insert into alert (incident, look, sender, wording, total, last_at, burst, burst_since,
                           burst_count, quiet_at)
        values (?, 'Pager|Latency high', 'Pager', 'Latency high', 5, ?, 1, ?, 5, ?)
        """,
        incident,
        quiet,
        quiet,
        quiet);
  }
}
