package muster.database;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Incidents that may be old enough to go, the oldest first. */
public final class ClosedLongAgo {
  /** Where to go on: after the incident that was declared then and has this number. */
  public record Place(Instant declared, int number) {
    public static final Place START = new Place(Instant.EPOCH, 0);
  }

  private final Handle handle;

  public ClosedLongAgo(Handle handle) {
    this.handle = handle;
  }

  /** The next that are closed, were declared before then, and were not anonymised. */
  public List<Place> after(Place last, Instant before, int most) {
    return handle
        .createQuery(
            """
            select declared_at, number
              from incident
             where not is_open and anonymised_at is null and declared_at < :before
               and (declared_at > :declared or (declared_at = :declared and number > :number))
             order by declared_at, number
             limit :most
            """)
        .bind("before", before)
        .bind("declared", last.declared())
        .bind("number", last.number())
        .bind("most", most)
        .map((row, context) -> new Place(Times.read(row, "declared_at"), row.getInt("number")))
        .list();
  }
}
