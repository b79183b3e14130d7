package muster.database;

import java.util.List;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** What is kept of a person only so that Muster can work with them: it goes with them. */
public final class PersonRows {
  private final Handle handle;

  public PersonRows(Handle handle) {
    this.handle = handle;
  }

  /** Forgets their name, where they may go, what they looked at, and the queue of posts to them. */
  public int forget(PersonId person) {
    return handle
            .createUpdate("delete from membership where person = :person")
            .bind("person", person.value())
            .execute()
        + handle
            .createUpdate("delete from home where person = :person")
            .bind("person", person.value())
            .execute()
        + handle
            .createUpdate("delete from lane where name = :lane")
            .bind("lane", "person/" + person.value())
            .execute()
        + handle
            .createUpdate("delete from person where id = :person")
            .bind("person", person.value())
            .execute();
  }

  /** Forgets what they said that is not on the timeline, and files of messages that are. */
  public int forgetWords(IncidentId incident, PersonId person, List<String> messages) {
    int remarks =
        handle
            .createUpdate("delete from remark where incident = :incident and author = :author")
            .bind("incident", incident.number())
            .bind("author", person.mention())
            .execute();
    if (messages.isEmpty()) {
      return remarks;
    }
    return remarks
        + handle
            .createUpdate(
                "delete from attachment where incident = :incident and message in (<messages>)")
            .bind("incident", incident.number())
            .bindList("messages", messages)
            .execute();
  }
}
