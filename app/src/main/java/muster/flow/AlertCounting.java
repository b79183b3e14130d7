package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import muster.command.Decision.Stated;
import muster.database.AlertCounts;
import muster.database.AlertCounts.Look;
import muster.database.AlertCounts.Row;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.database.Json;
import muster.database.Outbox;
import muster.database.Outbox.Asked;
import muster.incident.AlertFact;
import muster.incident.Incident;
import org.jdbi.v3.core.Handle;

/**
 * Counts alerts, and shows those that come in a burst as one line (P-19). However many come at
 * once, one transaction at a time counts all that have come by then, so that a storm holds up
 * nobody.
 */
final class AlertCounting {
  private static final int BATCH = 500;
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(30);

  /** One alert in the channel of an incident. */
  record Alert(String key, int incident, String sender, String wording, Instant at) {}

  /** An alert and whether it is counted; guarded by the lock. */
  private static final class Waiting {
    private final Alert alert;
    private boolean counted;
    private RuntimeException failed;

    private Waiting(Alert alert) {
      this.alert = alert;
    }
  }

  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  AlertCounting(Database database, Clocks clocks, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
  }

  /** Counts the alert once, however often it is heard of; returns when that is durable. */
  void count(Alert alert) {
    Waiting own = new Waiting(alert);
    queue.add(own);
    turn.lock();
    try {
      while (!own.counted && own.failed == null) {
        countBatch();
      }
      if (own.failed != null) {
        throw own.failed;
      }
    } finally {
      turn.unlock();
    }
  }

  private void countBatch() {
    List<Waiting> batch = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = next(batch)) {
      batch.add(next);
    }
    count(batch);
  }

  /** One incident's trouble must not keep the alerts of all others from being counted. */
  private void count(List<Waiting> batch) {
    List<Alert> alerts = batch.stream().map(waiting -> waiting.alert).toList();
    try {
      delivery.wake(
          Conflict.retried(() -> database.write(handle -> inTransaction(handle, alerts))));
      batch.forEach(waiting -> waiting.counted = true);
    } catch (RuntimeException e) {
      if (batch.size() == 1 || e instanceof DatabaseAway) {
        batch.forEach(waiting -> waiting.failed = e);
      } else {
        batch.forEach(waiting -> count(List.of(waiting)));
      }
    }
  }

  private Waiting next(List<Waiting> batch) {
    return batch.size() < BATCH ? queue.poll() : null;
  }

  private Set<String> inTransaction(Handle handle, List<Alert> alerts) {
    Inbox inbox = new Inbox(handle);
    Map<Integer, Map<Look, List<Instant>>> fresh = new LinkedHashMap<>();
    for (Alert alert : alerts) {
      if (inbox.take(alert.key(), clocks.machineNow())) {
        fresh
            .computeIfAbsent(alert.incident(), key -> new LinkedHashMap<>())
            .computeIfAbsent(
                new Look(alert.incident(), alert.sender(), alert.wording()),
                key -> new ArrayList<>())
            .add(alert.at());
      }
    }
    Set<String> lanes = new HashSet<>();
    fresh.forEach(
        (incident, looks) -> {
          if (new Incidents(handle).isOpen(incident)) {
            looks.forEach((look, times) -> lanes.addAll(counted(handle, look, times)));
          }
        });
    return lanes;
  }

  private Set<String> counted(Handle handle, Look look, List<Instant> times) {
    AlertCounts counts = new AlertCounts(handle);
    Row row = counts.held(look);
    Set<String> lanes = new HashSet<>();
    for (Instant at : times) {
      row = row.with(at);
      if (row.beginsBurst()) {
        row = begun(handle, row, lanes);
      }
    }
    boolean more = row.burst().filter(burst -> burst.count() > Row.THREE).isPresent();
    Row after = more ? shown(handle, row) : row;
    counts.update(after);
    return lanes;
  }

  private Row begun(Handle handle, Row row, Set<String> lanes) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    Incident incident = new Incidents(handle).load(row.look().incident()).orElseThrow();
    var began =
        new AlertFact.BurstBegan(row.look().sender(), row.look().wording(), row.times().getLast());
    Incident after =
        chronicle.append(
            Optional.of(incident),
            List.of(new Stated(began, Optional.empty())),
            Optional.empty(),
            Optional.empty());
    lanes.addAll(chronicle.lanes());
    return row.bursting(after.seq(), clocks.machineNow());
  }

  /** Has the line edited, but not before the last edit is half a minute old. */
  private Row shown(Handle handle, Row row) {
    int incident = row.look().incident();
    Overheard.EditBurst edit = new Overheard.EditBurst(row.burst().orElseThrow().began());
    String lane = Overheard.burstLane(incident, edit.began());
    Outbox outbox = new Outbox(handle);
    if (outbox.mergesInto(lane)) {
      return row;
    }
    Instant now = clocks.machineNow();
    Instant allowed = row.edit().orElse(now).plus(BETWEEN_EDITS);
    Instant notBefore = allowed.isAfter(now) ? allowed : now;
    outbox.add(
        new Asked(
            Optional.of(incident),
            lane,
            EffectJson.kind(edit),
            Json.write(edit),
            Optional.of(lane),
            Optional.empty()),
        clocks.now(),
        notBefore);
    return row.editedNotBefore(notBefore);
  }
}
