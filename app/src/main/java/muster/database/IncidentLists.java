package muster.database;

import java.util.List;
import muster.incident.Incident;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Incidents as one person may see them listed: of a confidential one only those inside know. */
public record IncidentLists(Handle handle, PersonId viewer) {
  /** Open ones, newest first. */
  public List<Incident> open(int limit) {
    return newest("i.is_open", limit);
  }

  /** Closed and open ones, newest first. */
  public List<Incident> recent(int limit) {
    return newest("true", limit);
  }

  /** Open ones in which a role is offered to them, newest first. */
  public List<Incident> offered(int limit) {
    return newest(
        """
        i.is_open
        and i.number in (select r.incident from role_offer r where r.person = :viewer)
        """,
        limit);
  }

  /** Open ones in which they have a role, newest first. */
  public List<Incident> mine(int limit) {
    return newest(
        """
        i.is_open
        and i.number in (select r.incident from role_holder r where r.person = :viewer)
        """,
        limit);
  }

  private List<Incident> newest(String which, int limit) {
    return new Incidents(handle)
        .read(
            handle
                .createQuery(
                    (Incidents.SELECT + "where %s and %s order by i.number desc limit :limit")
                        .formatted(which, Incidents.VISIBLE))
                .bind("viewer", viewer.value())
                .bind("limit", limit));
  }
}
