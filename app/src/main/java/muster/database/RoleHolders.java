package muster.database;

import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Which incidents it concerns when somebody leaves, for Muster's own work only. */
public final class RoleHolders {
  private final Handle handle;

  public RoleHolders(Handle handle) {
    this.handle = handle;
  }

  /** The number of the incident whose own channel this is. */
  public Optional<Integer> incidentOf(String channel) {
    return handle
        .createQuery("select number from incident where channel = :channel")
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findOne();
  }

  /** Who holds a role in an open incident and is no longer in the workspace. */
  public List<PersonId> gone() {
    return handle
        .createQuery(
            """
            select distinct r.person
              from role_holder r
              join incident i on i.number = r.incident
              join person p on p.id = r.person
             where i.is_open and p.gone
            """)
        .mapTo(String.class)
        .map(PersonId::new)
        .list();
  }

  /** The open incidents in whose state this person appears, be it that a role is offered. */
  public List<Integer> openNaming(PersonId person) {
    return handle
        .createQuery(
            "select number from incident where is_open and state like :named order by number")
        .bind("named", "%\"" + person.value() + "\"%")
        .mapTo(Integer.class)
        .list();
  }
}
