package muster.database;

import java.time.Instant;
import java.util.List;
import muster.incident.IncidentId;
import muster.incident.Remark;
import org.jdbi.v3.core.Handle;

/**
 * What was said in a channel and was not on the timeline when it was read, for somebody to choose
 * from. It is no record: it is replaced by the next reading and forgotten after a while.
 */
public final class Remarks {
  private final Handle handle;

  public Remarks(Handle handle) {
    this.handle = handle;
  }

  /** Keeps these in place of what was read of the incident before. */
  public void replace(IncidentId incident, List<Remark> remarks, Instant now) {
    handle
        .createUpdate("delete from remark where incident = :incident")
        .bind("incident", incident.number())
        .execute();
    for (Remark remark : remarks) {
      handle
          .createUpdate(
              """
              insert into remark (incident, ts, author, words, read_at)
              values (:incident, :ts, :author, :words, :now)
              on conflict do nothing
              """)
          .bind("incident", incident.number())
          .bind("ts", remark.ts())
          .bind("author", remark.author())
          .bind("words", remark.words())
          .bind("now", now)
          .execute();
    }
  }

  /** Forgets what was read before a moment, of whatever incident. */
  public int forgetBefore(Instant before) {
    return handle
        .createUpdate("delete from remark where read_at < :before")
        .bind("before", before)
        .execute();
  }

  /** In the order in which they were said. */
  public List<Remark> of(IncidentId incident) {
    return handle
        .createQuery("select ts, author, words from remark where incident = :incident order by ts")
        .bind("incident", incident.number())
        .map(
            (row, context) ->
                new Remark(row.getString("ts"), row.getString("author"), row.getString("words")))
        .list();
  }
}
