package muster.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Absence;
import org.jdbi.v3.core.Handle;

/**
 * When Muster was last alive. Every node beats the same row, so that an absence is a stretch in
 * which no node was: stopped, paused or cut off.
 */
public final class Pulse {
  private static final int ONLY = 1;

  private final Handle handle;

  public Pulse(Handle handle) {
    this.handle = handle;
  }

  /**
   * Notes that Muster is alive, and the absence that ended if it was longer than tolerated.
   *
   * @param now the product's clock, in which an absence is told
   * @param machineNow the machine's clock, by which it is noticed
   */
  public void beat(Instant now, Instant machineNow, Duration tolerated) {
    insertFirst(now, machineNow);
    handle
        .createUpdate(
            """
            update pulse
               set away_from = case when beaten < :absentBefore then seen else away_from end,
                   away_until = case when beaten < :absentBefore then :now else away_until end,
                   seen = :now,
                   beaten = :machineNow
             where id = :id and beaten < :machineNow
            """)
        .bind("absentBefore", machineNow.minus(tolerated))
        .bind("now", now)
        .bind("machineNow", machineNow)
        .bind("id", ONLY)
        .execute();
  }

  private void insertFirst(Instant now, Instant machineNow) {
    handle
        .createUpdate(
            """
            insert into pulse (id, seen, beaten) values (:id, :now, :machineNow)
            on conflict do nothing
            """)
        .bind("id", ONLY)
        .bind("now", now)
        .bind("machineNow", machineNow)
        .execute();
  }

  /** When Muster was last alive, by the product's clock. */
  public Optional<Instant> seen() {
    return handle
        .createQuery("select seen from pulse where id = :id")
        .bind("id", ONLY)
        .mapTo(Instant.class)
        .findOne();
  }

  /** The last stretch in which Muster was away. */
  public Optional<Absence> lastAway() {
    return handle
        .createQuery(
            """
            select away_from, away_until
              from pulse
             where id = :id and away_from is not null and away_until is not null
            """)
        .bind("id", ONLY)
        .map(
            (row, context) ->
                new Absence(Times.read(row, "away_from"), Times.read(row, "away_until")))
        .findOne();
  }
}
