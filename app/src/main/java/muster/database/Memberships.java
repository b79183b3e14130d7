package muster.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is in the channel of a confidential incident: exactly those who may know of it. */
public final class Memberships {
  private final Handle handle;

  public Memberships(Handle handle) {
    this.handle = handle;
  }

  public void joined(String channel, String person) {
    handle
        .createUpdate(
            """
            insert into membership (channel, person) values (:channel, :person)
            on conflict do nothing
            """)
        .bind("channel", channel)
        .bind("person", person)
        .execute();
  }

  /** Exactly these are in the channel. */
  public void are(String channel, List<String> people) {
    handle
        .createUpdate("delete from membership where channel = :channel")
        .bind("channel", channel)
        .execute();
    people.forEach(person -> joined(channel, person));
  }

  public void left(String channel, String person) {
    handle
        .createUpdate("delete from membership where channel = :channel and person = :person")
        .bind("channel", channel)
        .bind("person", person)
        .execute();
  }
}
