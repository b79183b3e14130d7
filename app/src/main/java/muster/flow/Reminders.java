package muster.flow;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.database.ClosedAlerts;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Deadlines;
import muster.database.Deadlines.Overdue;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.database.Lanes;
import muster.database.NewerFact;
import muster.database.Owings;
import muster.database.Pulse;
import muster.database.Remarks;
import muster.database.RoleHolders;
import muster.database.Turn;
import muster.incident.Audience;
import muster.incident.Deadline;
import muster.incident.Incident;
import muster.meters.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due. However often and on however many nodes it is rung, each due row is claimed
 * once, in the transaction that records what came of it.
 */
public final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int BATCH = 500;

  /** So many in one transaction, as far as there is time for them. */
  private static final int MOST_AT_ONCE = 50;

  /** Much longer than the pulse, so that neither a slow beat nor a quick restart is an absence. */
  private static final Duration ABSENCE = Duration.ofSeconds(90);

  /** Slack repeats a delivery within minutes. */
  private static final Duration REPEATS = Duration.ofDays(1);

  /** So long somebody may choose from what was read of a channel. */
  private static final Duration CHOICE = Duration.ofDays(7);

  /** Much longer than a lease, so that no worker loses the lane it works. */
  private static final Duration IDLE = Duration.ofDays(1);

  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;
  private final Meters meters;

  private final Troubles<Overdue> troubles = new Troubles<>();
  private final QuietBursts bursts;

  public Reminders(Database database, Clocks clocks, Delivery delivery, Meters meters) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
    this.meters = meters;
    this.bursts = new QuietBursts(database, clocks, delivery);
  }

  /** Does everything that is due by now, and returns how much that was. */
  public int ring() {
    int done = 0;
    int atOnce = MOST_AT_ONCE;
    Set<Overdue> failed = new HashSet<>();
    for (List<Overdue> next = due(failed); !next.isEmpty(); next = due(failed)) {
      int tried = 0;
      while (tried < next.size()) {
        List<Overdue> few = next.subList(tried, Math.min(tried + atOnce, next.size()));
        int together = together(few);
        // Somewhere among these may be one that fails, and none but that one shall wait.
        done += together == 0 ? oneByOne(few, failed) : together;
        tried += together == 0 ? few.size() : together;
        atOnce = together < few.size() ? Math.max(1, together) : Math.min(2 * atOnce, MOST_AT_ONCE);
      }
    }
    troubles.ringEnded();
    return done + bursts.end();
  }

  /** How many from the front were done in one transaction; 0 if something went wrong with one. */
  private int together(List<Overdue> next) {
    try {
      return done(next);
    } catch (DatabaseAway away) {
      // It is away for all others as well; the next ring tries again.
      throw away;
    } catch (RuntimeException e) {
      LOG.debug("{} things that are due are done one by one", next.size(), e);
      return 0;
    }
  }

  /** One incident's trouble must not silence the reminders of all others. */
  private int oneByOne(List<Overdue> next, Set<Overdue> failed) {
    int done = 0;
    for (Overdue overdue : next) {
      try {
        done += done(List.of(overdue));
      } catch (DatabaseAway away) {
        throw away;
      } catch (NewerFact newer) {
        failed.add(overdue);
        LOG.debug("{} is left to nodes of a newer Muster", overdue);
      } catch (RuntimeException e) {
        failed.add(overdue);
        tell(overdue, e);
      }
    }
    return done;
  }

  private void tell(Overdue overdue, RuntimeException problem) {
    if (troubles.isNew(overdue)) {
      LOG.error(
          "{} of incident {} could not be done yet",
          overdue.deadline().kind(),
          overdue.incident(),
          problem);
    }
  }

  private int done(List<Overdue> next) {
    DueTogether.Done done =
        Conflict.retried(
            () ->
                database.write(
                    Turn.TIME,
                    handle -> new DueTogether(handle, clocks, database.isShared()).claim(next)));
    delivery.wake(done.lanes());
    done.rung().forEach(this::measure);
    return done.rows();
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

  /**
   * Brings open incidents that another release folded under this one's rules. One that makes
   * trouble keeps no Muster from starting.
   */
  public void refold() {
    for (int number : database.read(handle -> new Incidents(handle).openFoldedOtherwise())) {
      try {
        refold(number);
      } catch (NewerFact newer) {
        LOG.warn("incident {} is left to nodes of a newer Muster", number);
      } catch (DatabaseAway away) {
        throw away;
      } catch (RuntimeException e) {
        LOG.error("incident {} could not be brought under this release's rules", number, e);
      }
    }
  }

  private void refold(int number) {
    database.write(
        handle -> {
          Incident incident = new Incidents(handle).load(number).orElseThrow();
          if (new Incidents(handle).refold(incident)) {
            new Deadlines(handle).rewrite(incident);
            new RoleHolders(handle).rewrite(incident);
            new Owings(handle).rewrite(incident);
          }
          return null;
        });
  }

  /**
   * Forgets answers nobody will ask for again, messages nobody chose for a timeline, lanes long
   * empty, and counts the logs hold; and brings up to date what a node of another release, beside
   * this one, folded since.
   */
  public void tidy() {
    refold();
    database.write(handle -> new Inbox(handle).forgetBefore(clocks.machineNow().minus(REPEATS)));
    database.write(handle -> new Remarks(handle).forgetBefore(clocks.now().minus(CHOICE)));
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

  private void measure(DueTogether.Rung rung) {
    Deadline deadline = rung.deadline();
    meters.rang(deadline.kind(), Duration.between(deadline.at(), clocks.now()));
    if (rung.cameToSomething() && deadline.kind() == Deadline.Kind.UPDATE_DUE) {
      meters.promiseBroken(Audience.of(deadline));
    }
  }
}
