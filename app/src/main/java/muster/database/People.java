package muster.database;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import muster.incident.Person;
import muster.incident.Person.Belonging;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was last heard of the people of the workspace, so that no answer waits for Slack. */
public final class People {
  private final Handle handle;

  public People(Handle handle) {
    this.handle = handle;
  }

  /** Remembers the newest that is known of someone, unless they may have been removed. */
  public void remember(Person person) {
    if (update(person) == 0 && mayBeNew(person) && insert(person) == 0) {
      update(person);
    }
  }

  /** As {@link #remember(Person)}, unless something later was heard already. */
  public void remember(Person person, Instant at) {
    if (find(person.id()).isPresent() || mayBeNew(person)) {
      insert(person);
    }
    if (isNewest(person.id(), at)) {
      update(person);
      heard(person.id(), at);
    }
  }

  /**
   * Slack goes on telling of those who left. Once anybody was removed here, an unknown one of them
   * may be who asked to be forgotten, and is not remembered again.
   */
  private boolean mayBeNew(Person person) {
    return !person.gone() || person.id().isPseudonym() || !new Removals(handle).any();
  }

  private boolean isNewest(PersonId person, Instant at) {
    return handle
        .createQuery("select heard <= :at from person where id = :id")
        .bind("at", at)
        .bind("id", person.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private void heard(PersonId person, Instant at) {
    handle
        .createUpdate("update person set heard = :at where id = :id")
        .bind("at", at)
        .bind("id", person.value())
        .execute();
  }

  private int update(Person person) {
    return handle
        .createUpdate(
            """
            update person
               set name = :name, zone = :zone, bot = :bot, gone = :gone, belongs = :belongs
             where id = :id
            """)
        .bind("name", person.name())
        .bind("zone", person.zone().getId())
        .bind("bot", person.bot())
        .bind("gone", person.gone())
        .bind("belongs", person.belongs().name())
        .bind("id", person.id().value())
        .execute();
  }

  private int insert(Person person) {
    return handle
        .createUpdate(
            """
            insert into person (id, name, zone, bot, gone, belongs)
            values (:id, :name, :zone, :bot, :gone, :belongs)
            on conflict do nothing
            """)
        .bind("id", person.id().value())
        .bind("name", person.name())
        .bind("zone", person.zone().getId())
        .bind("bot", person.bot())
        .bind("gone", person.gone())
        .bind("belongs", person.belongs().name())
        .execute();
  }

  public Optional<Person> find(PersonId id) {
    return people(
            handle
                .createQuery("select id, name, zone, bot, gone, belongs from person where id = :id")
                .bind("id", id.value()))
        .stream()
        .findFirst();
  }

  /** The name of whoever has this id; the id itself where nobody known has it. */
  public String nameOf(PersonId id) {
    return find(id).map(Person::name).orElse(id.value());
  }

  /** Whom the playbook means by a name or an id; a name that several people have is nobody's. */
  public Optional<Person> meant(String nameOrId) {
    List<Person> named = named(nameOrId);
    return find(new PersonId(nameOrId))
        .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  /** Everyone who goes by this name; names are not unique. */
  public List<Person> named(String name) {
    return people(
        handle
            .createQuery("select id, name, zone, bot, gone, belongs from person where name = :name")
            .bind("name", name));
  }

  private static List<Person> people(Query query) {
    return query
        .map(
            (row, context) ->
                new Person(
                    new PersonId(row.getString("id")),
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    row.getBoolean("bot"),
                    row.getBoolean("gone"),
                    Belonging.valueOf(row.getString("belongs"))))
        .list();
  }
}
