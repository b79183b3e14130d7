package muster.flow;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Lanes;
import muster.database.Turn;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker's hold on one lane, for a limited time. Others go by the clock that all nodes share;
 * whether we may still act also goes by our own count, and the more cautious of the two decides.
 */
final class Lease implements Permit {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final String lane;
  private final String owner = UUID.randomUUID().toString();
  private final Database database;
  private final Clocks clocks;
  private final Pace pace;
  private Instant until = Instant.MIN;
  private long takenNanos;

  Lease(String lane, Database database, Clocks clocks, Pace pace) {
    this.lane = lane;
    this.database = database;
    this.clocks = clocks;
    this.pace = pace;
  }

  /** Takes the lane, or keeps it; false while another worker has it. */
  boolean take(Handle handle) {
    Instant now = clocks.machineNow();
    return extended(next -> new Lanes(handle).lease(lane, owner, now, next));
  }

  @Override
  public void renew() {
    if (!holds()
        && !database.write(
            Turn.DELIVERY,
            handle -> extended(next -> new Lanes(handle).renew(lane, owner, next)))) {
      throw new Overtaken(lane);
    }
  }

  /** Counts from before the question, so that a slow answer shortens the lease for us alone. */
  private boolean extended(Predicate<Instant> written) {
    long asked = System.nanoTime();
    Instant next = clocks.machineNow().plus(pace.lease());
    boolean ours = written.test(next);
    if (ours) {
      until = next;
      takenNanos = asked;
    }
    return ours;
  }

  @Override
  public boolean holds() {
    long spare = pace.lease().minus(pace.call()).toNanos();
    return System.nanoTime() - takenNanos < spare
        && clocks.machineNow().plus(pace.call()).isBefore(until);
  }

  /** Leaves the lane to others once this transaction is committed; see {@link #released}. */
  void release(Handle handle) {
    new Lanes(handle).release(lane, owner);
  }

  /** It was left, so that nobody has to leave it again. */
  void released() {
    until = Instant.MIN;
  }

  /** Leaves the lane to others at once; should that fail, they have it when the lease runs out. */
  void release() {
    if (!until.isAfter(Instant.MIN)) {
      return;
    }
    try {
      database.write(
          Turn.DELIVERY,
          handle -> {
            release(handle);
            return null;
          });
    } catch (DatabaseAway away) {
      LOG.info(
          "lane {} is free once its lease runs out: {}",
          DeliveryLine.lane(lane),
          away.getMessage());
    }
  }
}
