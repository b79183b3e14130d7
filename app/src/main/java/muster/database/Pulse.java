package muster.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Fact.Absence;
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

  /** Notes that Muster is alive, and the absence that ended if it was longer than tolerated. */
  public void beat(Instant now, Duration tolerated) {
    insertFirst(now);
    handle
        .createUpdate(
            """
            update pulse
               set away_from = case when seen < :absentBefore then seen else away_from end,
                   away_until = case when seen < :absentBefore then :now else away_until end,
                   seen = :now
             where id = :id and seen < :now
            """)
        .bind("absentBefore", now.minus(tolerated))
        .bind("now", now)
        .bind("id", ONLY)
        .execute();
  }

  private void insertFirst(Instant now) {
    handle
        .createUpdate("insert into pulse (id, seen) values (:id, :now) on conflict do nothing")
        .bind("id", ONLY)
        .bind("now", now)
        .execute();
  }

  /** The last stretch in which Muster was away, if it covers this moment. */
  public Optional<Absence> awayAt(Instant moment) {
    return handle
        .createQuery(
            """
            select away_from, away_until
              from pulse
             where id = :id and away_from <= :moment and away_until >= :moment
            """)
        .bind("id", ONLY)
        .bind("moment", moment)
        .map(
            (row, context) ->
                new Absence(Times.read(row, "away_from"), Times.read(row, "away_until")))
        .findOne();
  }
}
