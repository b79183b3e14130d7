package muster.database;

import java.time.Instant;
import java.util.List;
import muster.incident.Incident;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Incidents as the App Home lists them, to whoever may know of them. */
public final class HomePages {
  private final Handle handle;

  public HomePages(Handle handle) {
    this.handle = handle;
  }

  /** Open incidents: those with an overdue update first, then the newest. */
  public List<Incident> overdueFirst(PersonId viewer, Instant now, int limit, int offset) {
    return new Incidents(handle)
        .read(
            handle
                .createQuery(
                    """
                    select i.number, i.seq, i.folded_by, i.state
                      from incident i
                     where i.is_open and %s
                     order by case when i.overdue_from <= :now then 0 else 1 end, i.number desc
                     limit :limit offset :offset
                    """
                        .formatted(Incidents.VISIBLE))
                .bind("viewer", viewer.value())
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset));
  }

  /** Closed incidents whose postmortems are still chased (P-29), the most urgent first. */
  public List<Incident> postmortems(PersonId viewer, int limit) {
    return new Incidents(handle)
        .read(
            handle
                .createQuery(
                    """
                    select i.number, i.seq, i.folded_by, i.state
                      from deadline d
                      join incident i on i.number = d.incident
                     where d.kind = 'REVIEW' and %s
                     order by d.due_at, i.number
                     limit :limit
                    """
                        .formatted(Incidents.VISIBLE))
                .bind("viewer", viewer.value())
                .bind("limit", limit));
  }

  /** Closed incidents, newest first: in the order of the index, or all there are would be read. */
  public List<Incident> closed(PersonId viewer, int limit) {
    return new Incidents(handle)
        .read(
            handle
                .createQuery(
                    """
                    select i.number, i.seq, i.folded_by, i.state
                      from incident i
                     where not i.is_open and %s
                     order by i.is_open desc, i.number desc
                     limit :limit
                    """
                        .formatted(Incidents.VISIBLE))
                .bind("viewer", viewer.value())
                .bind("limit", limit));
  }
}
