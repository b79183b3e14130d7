package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.DueLanes;
import muster.meters.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works the lanes of the outbox: each in order, all in parallel. */
public final class Delivery implements AutoCloseable {
  /** More would only wait for database connections that people's commands need. */
  private static final int SAYING = 12;

  private static final int DRESSING = 4;

  /** Slack takes some fifty edits a minute. */
  private static final int REDRAWING = 2;

  private static final int REDRAWN = 100;

  /** A tracker wants its calls one after the other, and one that is away holds up nothing. */
  private static final int FILING = 2;

  private static final int SWEPT = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Database database;
  private final Clocks clocks;
  private final Redraws redraws;
  private final LaneWork work;
  private final ExecutorService saying = workers(SAYING);
  private final ExecutorService dressing = workers(DRESSING);
  private final ExecutorService redrawing = workers(REDRAWING);
  private final ExecutorService filing = workers(FILING);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();

  /** Lanes under way; true where something was added since they last looked. */
  private final Map<String, Boolean> underWay = new HashMap<>();

  private boolean stopping;

  public Delivery(Database database, Clocks clocks, Pace pace, Sender sender, Meters meters) {
    this.database = database;
    this.clocks = clocks;
    this.redraws = new Redraws(clocks);
    this.work = new LaneWork(database, clocks, pace, sender, redraws, this::wake, meters);
  }

  /** Lanes wait for their turn in the order in which they were woken. */
  private static ExecutorService workers(int most) {
    return Executors.newFixedThreadPool(most, Thread.ofVirtual().factory());
  }

  /** Says that these lanes have something to do. Returns at once. */
  public void wake(Collection<String> lanes) {
    lock.lock();
    try {
      for (String lane : lanes) {
        if (!stopping && underWay.put(lane, underWay.containsKey(lane)) == null) {
          worker(lane).execute(() -> run(lane));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private ExecutorService worker(String lane) {
    if (OpenTicket.isOf(lane)) {
      return filing;
    }
    if (Effect.isRedraw(lane)) {
      return redrawing;
    }
    return Effect.isDressing(lane) ? dressing : saying;
  }

  /**
   * Wakes every lane with something due: after a start, after a retry's pause, from other nodes.
   */
  public void sweep() {
    Instant now = clocks.machineNow();
    wake(database.read(h -> new DueLanes(h).butOf(EffectJson.REDRAWS, now, SWEPT)));
    if (redraws.areTaken()) {
      wake(database.read(h -> new DueLanes(h).of(EffectJson.REDRAWS, now, REDRAWN)));
    }
  }

  private void run(String lane) {
    boolean again = true;
    try {
      while (again) {
        work.workThrough(lane);
        again = hasMore(lane);
      }
    } catch (DatabaseAway away) {
      LOG.warn("lane {} will be tried again: {}", DeliveryLine.lane(lane), away.getMessage());
    } catch (RuntimeException e) {
      LOG.error("lane {} stopped and will be tried again", DeliveryLine.lane(lane), e);
    } finally {
      if (again) {
        ended(lane);
      }
    }
  }

  /** Whether something was added meanwhile; if not, the lane has ended. */
  private boolean hasMore(String lane) {
    lock.lock();
    try {
      boolean more = !stopping && Boolean.TRUE.equals(underWay.put(lane, false));
      if (!more) {
        underWay.remove(lane);
        quiet.signalAll();
      }
      return more;
    } finally {
      lock.unlock();
    }
  }

  private void ended(String lane) {
    lock.lock();
    try {
      underWay.remove(lane);
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many lanes are being worked or wait for a worker. */
  int underWay() {
    lock.lock();
    try {
      return underWay.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until no lane is being worked; false if that took too long. */
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    long left = most.toNanos();
    lock.lock();
    try {
      while (!underWay.isEmpty() && left > 0) {
        left = quiet.awaitNanos(left);
      }
      return underWay.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Lets calls that are under way end, and starts no more. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
    } finally {
      lock.unlock();
    }
    work.stop();
    saying.shutdown();
    dressing.shutdown();
    redrawing.shutdown();
    filing.shutdown();
    try {
      if (!saying.awaitTermination(15, TimeUnit.SECONDS)
          || !dressing.awaitTermination(5, TimeUnit.SECONDS)
          || !redrawing.awaitTermination(5, TimeUnit.SECONDS)
          || !filing.awaitTermination(5, TimeUnit.SECONDS)) {
        saying.shutdownNow();
        dressing.shutdownNow();
        redrawing.shutdownNow();
        filing.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
