package muster.database;

import java.time.Instant;
import java.util.Optional;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Whose removal has begun. Until it is complete, whoever goes on with it finds their pseudonym. */
public final class Removals {
  static final String TABLE = "removal";

  private final Handle handle;

  public Removals(Handle handle) {
    this.handle = handle;
  }

  /** The pseudonym of this person, a new one if none was chosen. */
  public PersonId pseudonym(PersonId person, Instant now) {
    return PersonId.gone(begun(person).orElseGet(() -> begin(person, now)));
  }

  private Optional<Long> begun(PersonId person) {
    return handle
        .createQuery("select number from removal where person = :person")
        .bind("person", person.value())
        .mapTo(Long.class)
        .findOne();
  }

  private long begin(PersonId person, Instant now) {
    return handle
        .createUpdate("insert into removal (person, begun) values (:person, :now)")
        .bind("person", person.value())
        .bind("now", now)
        .executeAndReturnGeneratedKeys("number")
        .mapTo(Long.class)
        .one();
  }

  public void complete(PersonId person) {
    handle
        .createUpdate("delete from removal where person = :person")
        .bind("person", person.value())
        .execute();
  }
}
