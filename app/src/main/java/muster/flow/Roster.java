package muster.flow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import muster.database.Database;
import muster.database.HomeViews;
import muster.database.Memberships;
import muster.database.OwnChannels;
import muster.database.People;
import muster.database.RoleHolders;
import muster.incident.Person;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Keeps what is known of people and of who is where, as Slack tells it. */
public final class Roster {
  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;

  /** Whom we certainly know, so that not every request asks the database. */
  private final Set<PersonId> known = ConcurrentHashMap.newKeySet();

  public Roster(Database database, Clocks clocks, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
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

  /** Someone's profile changed, or they left the workspace, at this time. */
  public void changed(Person person, Instant at) {
    delivery.wake(
        Conflict.retried(
            () ->
                database.write(
                    handle -> {
                      People people = new People(handle);
                      people.remember(person, at);
                      Departures departures = new Departures(handle, clocks);
                      boolean gone = people.find(person.id()).map(Person::gone).orElse(false);
                      return gone ? departures.fromWorkspace(person.id(), at) : Set.<String>of();
                    })));
  }

  /** Takes their roles from those who left the workspace while nobody listened. */
  public void releaseGone() {
    delivery.wake(
        Conflict.retried(
            () ->
                database.write(
                    handle -> {
                      Set<String> lanes = new HashSet<>();
                      for (PersonId person : new RoleHolders(handle).gone()) {
                        lanes.addAll(
                            new Departures(handle, clocks).fromWorkspace(person, clocks.now()));
                      }
                      return lanes;
                    })));
  }

  /** Someone joined a channel; only the channels of incidents matter. */
  public void joined(String channel, String person, Instant at) {
    if (incidentOf(channel).isPresent()) {
      database.write(
          handle -> {
            new Memberships(handle).joined(channel, person, at);
            return null;
          });
    }
  }

  /** Someone left a channel, and with it whatever role they held in its incident. */
  public void left(String channel, String person, Instant at) {
    incidentOf(channel)
        .ifPresent(
            incident ->
                delivery.wake(
                    Conflict.retried(
                        () ->
                            database.write(
                                handle -> left(handle, incident, channel, person, at)))));
  }

  private Set<String> left(Handle handle, int incident, String channel, String person, Instant at) {
    Memberships memberships = new Memberships(handle);
    memberships.left(channel, person, at);
    if (memberships.isInside(channel, person)) {
      return Set.of();
    }
    PersonId who = new PersonId(person);
    if (new OwnChannels(handle).isConfidential(channel) && mayHaveHome(handle, who)) {
      new HomeViews(handle).outdated(who, clocks.machineNow());
    }
    return new Departures(handle, clocks).fromChannel(incident, who, at);
  }

  /** Whoever cannot take part was never shown an incident there. */
  private static boolean mayHaveHome(Handle handle, PersonId person) {
    return new People(handle).find(person).map(Person::canTakePart).orElse(true);
  }

  /** The channels whose members must be known before anybody may learn of their incidents. */
  public List<String> confidentialChannels() {
    return database.read(handle -> new OwnChannels(handle).confidential());
  }

  /** Those of them in which incidents go on. */
  public List<String> openConfidentialChannels() {
    return database.read(handle -> new OwnChannels(handle).openConfidential());
  }

  /**
   * People may have come and gone while nobody listened.
   *
   * @param asked when Slack was asked; comings and goings of that moment are heard of by themselves
   */
  public void are(String channel, List<String> people, Instant asked) {
    Instant at = asked.minus(Clocks.APART);
    delivery.wake(
        Conflict.retried(
            () ->
                database.write(
                    handle -> {
                      Set<String> lanes = new HashSet<>();
                      for (String left : new Memberships(handle).are(channel, people, at)) {
                        new RoleHolders(handle)
                            .incidentOf(channel)
                            .map(number -> left(handle, number, channel, left, at))
                            .ifPresent(lanes::addAll);
                      }
                      return lanes;
                    })));
  }

  private Optional<Integer> incidentOf(String channel) {
    return database.read(handle -> new RoleHolders(handle).incidentOf(channel));
  }
}
