package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.database.AlertCounts.Look;
import muster.database.AlertCounts.Row;
import muster.incident.AlertFact;
import org.jdbi.v3.core.Handle;

/** What becomes of the counts of alerts once the log of a closed incident holds them (P-19). */
public final class ClosedAlerts {
  private final Handle handle;

  public ClosedAlerts(Handle handle) {
    this.handle = handle;
  }

  /** Closed incidents that nobody needs the counts of; one with a burst that goes on needs them. */
  public List<Integer> incidents() {
    return handle
        .createQuery(
            """
            select distinct a.incident
              from alert a
              join incident i on i.number = a.incident
             where not i.is_open
               and exists (select 1
                             from fact f
                            where f.incident = a.incident and f.kind = 'AlertsCounted')
               and not exists (select 1
                                 from alert b
                                where b.incident = a.incident and b.quiet_at is not null)
            """)
        .mapTo(Integer.class)
        .list();
  }

  /** Forgets the counts of an incident, unless it was opened again meanwhile; returns how many. */
  public int forget(int incident) {
    return isOpenHeld(incident)
        ? 0
        : handle
            .createUpdate("delete from alert where incident = :incident")
            .bind("incident", incident)
            .execute();
  }

  /** Nobody opens it again until the transaction ends. */
  private boolean isOpenHeld(int incident) {
    return handle
        .createQuery("select is_open from incident where number = :number for update")
        .bind("number", incident)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Counting goes on from what the log holds, since the incident is open again; for the transaction
   * that opens it, after it has written the incident's row.
   */
  public void restore(int incident, List<AlertFact.Count> counted) {
    AlertCounts counts = new AlertCounts(handle);
    if (!counts.bySender(incident).isEmpty()) {
      return;
    }
    for (AlertFact.Count count : counted) {
      Row none = counts.held(new Look(incident, count.sender(), AlertCounts.OTHER));
      counts.update(
          new Row(
              none.look(),
              count.messages(),
              List.of(Instant.EPOCH),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
  }
}
