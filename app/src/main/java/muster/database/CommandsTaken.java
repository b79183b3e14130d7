package muster.database;

import java.time.Instant;
import java.util.Optional;
import muster.incident.Experience;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Who took command of which incident, and when last (P-48). It follows from the logs. */
public final class CommandsTaken {
  private final Handle handle;

  public CommandsTaken(Handle handle) {
    this.handle = handle;
  }

  public void took(PersonId person, Incident incident, Instant at) {
    if (update(person, incident, at) == 0) {
      insert(person, incident, at);
    }
  }

  private int update(PersonId person, Incident incident, Instant at) {
    return handle
        .createUpdate(
            """
            update command_taken set taken_at = :at
             where person = :person and incident = :incident
            """)
        .bind("at", at)
        .bind("person", person.value())
        .bind("incident", incident.id().number())
        .execute();
  }

  private void insert(PersonId person, Incident incident, Instant at) {
    handle
        .createUpdate(
            """
            insert into command_taken (person, incident, is_drill, taken_at)
            values (:person, :incident, :drill, :at)
            """)
        .bind("person", person.value())
        .bind("incident", incident.id().number())
        .bind("drill", incident.kind() == Kind.DRILL)
        .bind("at", at)
        .execute();
  }

  public Experience of(PersonId person) {
    return handle
        .createQuery(
            """
            select count(case when is_drill then null else 1 end) as incidents,
                   count(case when is_drill then 1 end) as drills,
                   max(taken_at) as taken_at
              from command_taken
             where person = :person
            """)
        .bind("person", person.value())
        .map(
            (row, context) -> {
              int real = row.getInt("incidents");
              int drills = row.getInt("drills");
              return real + drills == 0
                  ? Experience.NONE
                  : new Experience(real, drills, Optional.of(Times.read(row, "taken_at")));
            })
        .one();
  }
}
