package muster.database;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which lanes of the outbox have something to do. */
public final class DueLanes {
  private final Handle handle;

  public DueLanes(Handle handle) {
    this.handle = handle;
  }

  /** Lanes with something of these kinds to do now, the one that was asked first in front. */
  public List<String> of(Collection<String> kinds, Instant now, int most) {
    return of(kinds, true, now, most);
  }

  /** Lanes with something to do now that is of none of these kinds, likewise. */
  public List<String> butOf(Collection<String> kinds, Instant now, int most) {
    return of(kinds, false, now, most);
  }

  private List<String> of(Collection<String> kinds, boolean these, Instant now, int most) {
    return handle
        .createQuery(
            """
            select o.lane, min(o.id) as oldest
              from outbox o
              left join outbox d on d.id = o.depends_on
             where o.state in ('WAITING', 'SENDING') and o.not_before <= :now
               and (o.kind in (<kinds>)) = :these
               and (d.id is null or d.state in ('DONE', 'FAILED'))
             group by o.lane
             order by oldest
             limit :most
            """)
        .bindList("kinds", List.copyOf(kinds))
        .bind("these", these)
        .bind("now", now)
        .bind("most", most)
        .map((row, context) -> row.getString("lane"))
        .list();
  }
}
