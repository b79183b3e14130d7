package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Who is in the channel of an incident. Of a confidential one exactly those may know who are; of
 * the others only those are listed who came or went while Muster listened. What happened later
 * counts, in whatever order it is heard of.
 */
public final class Memberships {
  private final Handle handle;

  public Memberships(Handle handle) {
    this.handle = handle;
  }

  public void joined(String channel, String person, Instant at) {
    moved(channel, person, true, at);
  }

  public void left(String channel, String person, Instant at) {
    moved(channel, person, false, at);
  }

  /** Whether the last that was heard is that they came. */
  public boolean isInside(String channel, String person) {
    return inside(channel).contains(person);
  }

  /** Exactly these were in the channel at that time. Returns whom it took for inside until now. */
  public List<String> are(String channel, List<String> people, Instant at) {
    people.forEach(person -> joined(channel, person, at));
    Set<String> there = Set.copyOf(people);
    List<String> gone = inside(channel).stream().filter(person -> !there.contains(person)).toList();
    gone.forEach(person -> left(channel, person, at));
    return gone;
  }

  private List<String> inside(String channel) {
    return handle
        .createQuery("select person from membership where channel = :channel and is_inside")
        .bind("channel", channel)
        .mapTo(String.class)
        .list();
  }

  private void moved(String channel, String person, boolean inside, Instant at) {
    if (insert(channel, person, inside, at) == 0) {
      update(channel, person, inside, at);
    }
  }

  private int insert(String channel, String person, boolean inside, Instant at) {
    return handle
        .createUpdate(
            """
            insert into membership (channel, person, is_inside, since)
            values (:channel, :person, :inside, :at)
            on conflict do nothing
            """)
        .bind("channel", channel)
        .bind("person", person)
        .bind("inside", inside)
        .bind("at", at)
        .execute();
  }

  private void update(String channel, String person, boolean inside, Instant at) {
    handle
        .createUpdate(
            """
            update membership set is_inside = :inside, since = :at
             where channel = :channel and person = :person and since <= :at
            """)
        .bind("channel", channel)
        .bind("person", person)
        .bind("inside", inside)
        .bind("at", at)
        .execute();
  }
}
