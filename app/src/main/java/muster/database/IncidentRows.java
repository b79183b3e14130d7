package muster.database;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Incident;
import org.jdbi.v3.core.Handle;

/** Everything that is stored of one incident, in whatever table, also in those that come later. */
public final class IncidentRows {
  private final Handle handle;
  private final int number;

  public IncidentRows(Handle handle, int number) {
    this.handle = handle;
    this.number = number;
  }

  /**
   * The incident, which nobody else changes until this transaction ends: whoever read it before
   * decides again.
   */
  public Optional<Incident> lock() {
    return handle
        .createQuery("select number from incident where number = :number for update")
        .bind("number", number)
        .mapTo(Integer.class)
        .findOne()
        .flatMap(found -> new Incidents(handle).load(found));
  }

  /** How many things still wait for Slack, or are in doubt. */
  public int waiting() {
    return handle
        .createQuery(
            """
            select count(*)
              from outbox
             where incident = :number and state in ('WAITING', 'SENDING')
            """)
        .bind("number", number)
        .mapTo(Integer.class)
        .one();
  }

  public int count(String table) {
    return handle
        .createQuery("select count(*) from %s where incident = :number".formatted(table))
        .bind("number", number)
        .mapTo(Integer.class)
        .one();
  }

  /** Deletes every row of it, and remembers of its channel that it had one. Rows by table. */
  public Map<String, Integer> deleteAll(Incident incident, Instant now) {
    Map<String, Integer> deleted = new LinkedHashMap<>();
    for (StoredTable table : StoredTable.all(handle)) {
      table.incident().ifPresent(column -> deleted.put(table.name(), delete(table.name(), column)));
    }
    incident
        .places()
        .channel()
        .ifPresent(
            channel -> {
              new RemovedChannels(handle).remember(channel, now);
              deleteMembers(channel);
            });
    takeOffTheShelf(incident);
    return deleted;
  }

  /** Deletes what these tables hold of it; how many rows that were. */
  public int delete(List<String> tables) {
    return tables.stream().mapToInt(table -> delete(table, "incident")).sum();
  }

  private int delete(String table, String column) {
    return handle
        .createUpdate("delete from %s where %s = :number".formatted(table, column))
        .bind("number", number)
        .execute();
  }

  private void deleteMembers(String channel) {
    handle
        .createUpdate("delete from membership where channel = :channel")
        .bind("channel", channel)
        .execute();
  }

  /** A runbook that was written in it cannot be read any more; where a link leads, it still can. */
  private void takeOffTheShelf(Incident incident) {
    String id = incident.id().toString();
    handle
        .createUpdate("delete from runbook where entry = :id and url is null")
        .bind("id", id)
        .execute();
    handle
        .createUpdate("update runbook set entry = null where entry = :id")
        .bind("id", id)
        .execute();
  }

  /** It was anonymised, and need not be looked at again. */
  public void anonymised(Instant now) {
    handle
        .createUpdate("update incident set anonymised_at = :now where number = :number")
        .bind("now", now)
        .bind("number", number)
        .execute();
  }
}
