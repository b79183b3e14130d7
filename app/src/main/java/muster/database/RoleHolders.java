package muster.database;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import muster.incident.Role;
import org.jdbi.v3.core.Handle;

/** Who holds a role and to whom one is offered, for Muster's own work only. */
public final class RoleHolders {
  private final Handle handle;

  public RoleHolders(Handle handle) {
    this.handle = handle;
  }

  /** Replaces whatever was stored of this incident. */
  public void rewrite(Incident incident) {
    replace("role_holder", incident.id(), incident.roles().holders());
    Map<Role, PersonId> offered = new EnumMap<>(Role.class);
    incident.succession().offers().forEach((role, offer) -> offered.put(role, offer.to()));
    replace("role_offer", incident.id(), offered);
  }

  private void replace(String table, IncidentId incident, Map<Role, PersonId> people) {
    handle
        .createUpdate("delete from " + table + " where incident = :number")
        .bind("number", incident.number())
        .execute();
    people.forEach(
        (role, person) ->
            handle
                .createUpdate("insert into " + table + " values (:number, :role, :person)")
                .bind("number", incident.number())
                .bind("role", role.name())
                .bind("person", person.value())
                .execute());
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

  /** The open incidents in which this person holds a role or is offered one. */
  public List<Integer> openNaming(PersonId person) {
    return handle
        .createQuery(
            """
            select number
              from incident
             where is_open
               and number in (select incident from role_holder where person = :person
                              union
                              select incident from role_offer where person = :person)
             order by number
            """)
        .bind("person", person.value())
        .mapTo(Integer.class)
        .list();
  }
}
