package muster.flow;

import java.util.List;
import java.util.function.Consumer;
import muster.database.Database;
import muster.database.Inbox;
import muster.database.Incidents;
import muster.database.Memberships;
import muster.database.People;
import muster.incident.Person;
import org.jdbi.v3.core.Handle;

/** Keeps what is known of people and of who is where, as Slack tells it. */
public final class Roster {
  private final Database database;
  private final Clocks clocks;

  public Roster(Database database, Clocks clocks) {
    this.database = database;
    this.clocks = clocks;
  }

  /** Someone came or changed, as one event told. */
  public void remember(String eventId, Person person) {
    once(eventId, handle -> new People(handle).remember(person));
  }

  public void remember(List<Person> people) {
    database.write(
        handle -> {
          People known = new People(handle);
          people.forEach(known::remember);
          return null;
        });
  }

  /** Someone joined a channel; only the channels of confidential incidents matter. */
  public void joined(String eventId, String channel, String person) {
    if (isConfidential(channel)) {
      once(eventId, handle -> new Memberships(handle).joined(channel, person));
    }
  }

  public void left(String eventId, String channel, String person) {
    if (isConfidential(channel)) {
      once(eventId, handle -> new Memberships(handle).left(channel, person));
    }
  }

  /** A repeat must not undo what happened since: who left would be let in again. */
  private void once(String eventId, Consumer<Handle> change) {
    database.write(
        handle -> {
          if (new Inbox(handle).take("event/" + eventId, clocks.machineNow())) {
            change.accept(handle);
          }
          return null;
        });
  }

  /** The channels whose members must be known before anybody may learn of their incidents. */
  public List<String> confidentialChannels() {
    return database.read(handle -> new Incidents(handle).confidentialChannels());
  }

  /** People may have come and gone while nobody listened. */
  public void are(String channel, List<String> people) {
    database.write(
        handle -> {
          new Memberships(handle).are(channel, people);
          return null;
        });
  }

  private boolean isConfidential(String channel) {
    return database.read(handle -> new Incidents(handle).isConfidential(channel));
  }
}
