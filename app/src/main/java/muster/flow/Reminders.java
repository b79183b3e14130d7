package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.ClosedAlerts;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Deadlines;
import muster.database.Deadlines.Overdue;
import muster.database.Facts;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.database.Lanes;
import muster.database.NewerFact;
import muster.database.Pulse;
import muster.incident.Absence;
import muster.incident.Audience;
import muster.incident.Deadline;
import muster.incident.Incident;
import muster.incident.WhenDue;
import muster.meters.Meters;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due. However often and on however many nodes it is rung, each due row is claimed
 * once, in the transaction that records what came of it.
 */
public final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int BATCH = 100;

  /** Much longer than the pulse, so that neither a slow beat nor a quick restart is an absence. */
  private static final Duration ABSENCE = Duration.ofSeconds(90);

  /** Slack repeats a delivery within minutes. */
  private static final Duration REPEATS = Duration.ofDays(1);

  /** Much longer than a lease, so that no worker loses the lane it works. */
  private static final Duration IDLE = Duration.ofDays(1);

  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;
  private final Meters meters;

  public Reminders(Database database, Clocks clocks, Delivery delivery, Meters meters) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
    this.meters = meters;
  }

  /** Does everything that is due by now, and returns how much that was. */
  public int ring() {
    int done = 0;
    Set<Overdue> failed = new HashSet<>();
    List<Overdue> next;
    do {
      next = due(failed);
      for (Overdue overdue : next) {
        if (did(overdue)) {
          done++;
        } else {
          failed.add(overdue);
        }
      }
    } while (!next.isEmpty());
    return done + new QuietBursts(database, clocks, delivery).end();
  }

  /** One incident's trouble must not silence the reminders of all others. */
  private boolean did(Overdue overdue) {
    try {
      Rung rung = Conflict.retried(() -> database.write(handle -> claimed(handle, overdue)));
      delivery.wake(rung.lanes());
      measure(overdue.deadline(), rung);
      return true;
    } catch (DatabaseAway away) {
      // It is away for all others as well; the next ring tries again.
      throw away;
    } catch (NewerFact newer) {
      LOG.debug("{} is left to nodes of a newer Muster", overdue);
      return false;
    } catch (RuntimeException e) {
      LOG.error(
          "{} of incident {} could not be done yet",
          overdue.deadline().kind(),
          overdue.incident(),
          e);
      return false;
    }
  }

  /** Notes that Muster is alive, so that an absence can be told of afterwards. */
  public void beat() {
    clocks.agreeWith(database);
    database.write(
        handle -> {
          new Pulse(handle).beat(clocks.now(), clocks.machineNow(), ABSENCE);
          return null;
        });
  }

  /** Brings open incidents that another release folded under this one's rules. */
  public void refold() {
    for (int number : database.read(handle -> new Incidents(handle).openFoldedOtherwise())) {
      try {
        refold(number);
      } catch (NewerFact newer) {
        LOG.warn("incident {} is left to nodes of a newer Muster", number);
      }
    }
  }

  private void refold(int number) {
    database.write(
        handle -> {
          Incident incident = new Incidents(handle).load(number).orElseThrow();
          if (new Incidents(handle).refold(incident)) {
            new Deadlines(handle).rewrite(incident);
          }
          return null;
        });
  }

  /**
   * Forgets answers nobody will ask for again, lanes long empty, and counts the logs hold; and
   * brings up to date what a node of another release, beside this one, folded since.
   */
  public void tidy() {
    refold();
    database.write(handle -> new Inbox(handle).forgetBefore(clocks.machineNow().minus(REPEATS)));
    database.write(handle -> new Lanes(handle).forgetBefore(clocks.machineNow().minus(IDLE)));
    for (int closed : database.read(handle -> new ClosedAlerts(handle).incidents())) {
      database.write(handle -> new ClosedAlerts(handle).forget(closed));
    }
  }

  /** What stands behind those that failed is due as well, however many those are. */
  private List<Overdue> due(Set<Overdue> failed) {
    int most = BATCH + failed.size();
    return database.read(handle -> new Deadlines(handle).due(clocks.now(), most)).stream()
        .filter(overdue -> !failed.contains(overdue))
        .toList();
  }

  /**
   * What a transaction did.
   *
   * @param claimed whether it was this node that did it
   */
  private record Rung(Set<String> lanes, boolean claimed, boolean cameToSomething) {}

  private void measure(Deadline deadline, Rung rung) {
    if (rung.claimed()) {
      meters.rang(deadline.kind(), Duration.between(deadline.at(), clocks.now()));
    }
    if (rung.cameToSomething() && deadline.kind() == Deadline.Kind.UPDATE_DUE) {
      meters.promiseBroken(Audience.of(deadline));
    }
  }

  private Rung claimed(Handle handle, Overdue overdue) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    boolean claimed = new Deadlines(handle).claim(overdue);
    List<Stated> facts = List.of();
    if (claimed) {
      Incident incident = new Incidents(handle).load(overdue.incident()).orElseThrow();
      facts = facts(handle, incident, overdue);
      if (!facts.isEmpty()) {
        chronicle.append(Optional.of(incident), facts, Optional.empty(), Optional.empty());
      }
    }
    return new Rung(chronicle.lanes(), claimed, !facts.isEmpty());
  }

  private List<Stated> facts(Handle handle, Incident incident, Overdue overdue) {
    Instant now = clocks.now();
    Optional<Absence> away = new Pulse(handle).awayAt(overdue.deadline().at());
    var known =
        new WhenDue.Circumstances(now, away, seq -> new Facts(handle).since(incident.id(), seq));
    return WhenDue.happens(overdue.deadline(), incident, known).stream()
        .map(fact -> new Stated(fact, Optional.empty()))
        .toList();
  }
}
