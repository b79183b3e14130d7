package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.Memberships;
import muster.database.People;
import muster.incident.Person;
import muster.incident.PersonId;

/** Keeps what is known of people and of who is where, as Slack tells it. */
public final class Roster {
  private final Database database;

  /** Whom we certainly know, so that not every request asks the database. */
  private final Set<PersonId> known = ConcurrentHashMap.newKeySet();

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

  /** Whether Slack has ever told us of this person. */
  public boolean knows(PersonId person) {
    if (known.contains(person)) {
      return true;
    }
    boolean found = database.read(handle -> new People(handle).find(person)).isPresent();
    if (found) {
      known.add(person);
    }
    return found;
  }

  /** Someone joined a channel; only the channels of confidential incidents matter. */
  public void joined(String channel, String person, Instant at) {
    if (isConfidential(channel)) {
      database.write(
          handle -> {
            new Memberships(handle).joined(channel, person, at);
            return null;
          });
    }
  }

  public void left(String channel, String person, Instant at) {
    if (isConfidential(channel)) {
      database.write(
          handle -> {
            new Memberships(handle).left(channel, person, at);
            return null;
          });
    }
  }

  /** The channels whose members must be known before anybody may learn of their incidents. */
  public List<String> confidentialChannels() {
    return database.read(handle -> new Incidents(handle).confidentialChannels());
  }

  /** Those of them in which incidents go on. */
  public List<String> openConfidentialChannels() {
    return database.read(handle -> new Incidents(handle).openConfidentialChannels());
  }

  /**
   * People may have come and gone while nobody listened.
   *
   * @param asked when Slack was asked; comings and goings of that moment are heard of by themselves
   */
  public void are(String channel, List<String> people, Instant asked) {
    database.write(
        handle -> {
          new Memberships(handle).are(channel, people, asked.minus(Clocks.APART));
          return null;
        });
  }

  private boolean isConfidential(String channel) {
    return database.read(handle -> new Incidents(handle).isConfidential(channel));
  }
}
