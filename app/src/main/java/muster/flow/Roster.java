package muster.flow;

import java.util.List;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Memberships;
import muster.database.People;
import muster.incident.Person;

/** Keeps what is known of people and of who is where, as Slack tells it. */
public final class Roster {
  private final Database database;

  public Roster(Database database) {
    this.database = database;
  }

  public void remember(Person person) {
    remember(List.of(person));
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
  public void joined(String channel, String person) {
    if (isConfidential(channel)) {
      database.write(
          handle -> {
            new Memberships(handle).joined(channel, person);
            return null;
          });
    }
  }

  public void left(String channel, String person) {
    if (isConfidential(channel)) {
      database.write(
          handle -> {
            new Memberships(handle).left(channel, person);
            return null;
          });
    }
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
