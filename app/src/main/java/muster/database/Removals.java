package muster.database;

import java.time.Instant;
import java.util.Optional;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * Who was removed: their pseudonyms. Until a removal is complete the id stands here, so that
 * whoever goes on with it finds the pseudonym.
 */
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

  /** Whether their removal was begun and is not complete. */
  public boolean isUnderWay(PersonId person) {
    return begun(person).isPresent();
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

  /** Whether anybody ever was. */
  boolean any() {
    return handle
        .createQuery("select 1 from removal limit 1")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  public void complete(PersonId person, PersonId pseudonym) {
    handle
        .createUpdate("update removal set person = :pseudonym where person = :person")
        .bind("pseudonym", pseudonym.value())
        .bind("person", person.value())
        .execute();
  }
}
