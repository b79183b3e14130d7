package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tickets that Muster looks at, because their actions are still to be done. Machine's times. */
public final class OpenTickets {
  /**
   * One of them.
   *
   * @param tag what the tracker gave with its last answer
   */
  public record Watched(
      int incident, int action, String id, Optional<String> tag, Instant lookAt) {}

  private final Handle handle;

  public OpenTickets(Handle handle) {
    this.handle = handle;
  }

  /** Looks at it from then on, unless it is looked at already. */
  public void watch(int incident, int action, String id, Instant lookAt) {
    handle
        .createUpdate(
            """
            insert into ticket (incident, action, id, look_at)
            values (:incident, :action, :id, :lookAt)
            on conflict do nothing
            """)
        .bind("incident", incident)
        .bind("action", action)
        .bind("id", id)
        .bind("lookAt", lookAt)
        .execute();
  }

  public void forget(int incident, int action) {
    handle
        .createUpdate("delete from ticket where incident = :incident and action = :action")
        .bind("incident", incident)
        .bind("action", action)
        .execute();
  }

  /** Those whose time has come, the longest first. */
  public List<Watched> due(Instant now, int most) {
    return handle
        .createQuery(
            """
            select incident, action, id, tag, look_at
              from ticket
             where look_at <= :now
             order by look_at
             limit :most
            """)
        .bind("now", now)
        .bind("most", most)
        .map((row, context) -> watched(row))
        .list();
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        row.getInt("incident"),
        row.getInt("action"),
        row.getString("id"),
        Optional.ofNullable(row.getString("tag")),
        Times.read(row, "look_at"));
  }

  /** Takes it for a look; false if another node was faster, or nobody needs it any more. */
  public boolean claim(Watched watched, Instant next) {
    return handle
            .createUpdate(
                """
                update ticket set look_at = :next
                 where incident = :incident and action = :action and look_at = :before
                """)
            .bind("next", next)
            .bind("incident", watched.incident())
            .bind("action", watched.action())
            .bind("before", watched.lookAt())
            .execute()
        == 1;
  }

  /** Remembers with what the tracker answered. */
  public void looked(Watched watched, Optional<String> tag) {
    handle
        .createUpdate(
            "update ticket set tag = :tag where incident = :incident and action = :action")
        .bind("tag", tag.orElse(null))
        .bind("incident", watched.incident())
        .bind("action", watched.action())
        .execute();
  }
}
