package muster.database;

import java.time.Instant;
import java.util.List;
import muster.incident.IncidentId;
import org.jdbi.v3.core.Handle;

/** Of which incidents those outside were told (P-24), by the column {@code told_at}. */
public final class ToldOutside {
  private final Handle handle;

  public ToldOutside(Handle handle) {
    this.handle = handle;
  }

  /** One of them, and up to which fact its log goes. */
  public record Told(IncidentId id, int seq) {}

  /** The open ones, and those of which they were told something at or after the given time. */
  public List<Told> since(Instant time) {
    return handle
        .createQuery(
            """
            select state
              from incident
             where told_at >= :time
            union all
            select state
              from incident
             where is_open and told_at < :time
            """)
        .bind("time", time)
        .mapTo(String.class)
        .map(Json::tree)
        .map(
            state ->
                new Told(
                    Json.read(state.at("/declared/id"), IncidentId.class),
                    state.path("seq").asInt()))
        .list();
  }
}
