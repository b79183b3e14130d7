package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import muster.incident.Runbook;
import org.jdbi.v3.core.Handle;

/** The runbooks that incidents wrote, named or found still right (P-40). */
public final class RunbookShelf {
  private final Handle handle;

  public RunbookShelf(Handle handle) {
    this.handle = handle;
  }

  /** Puts it there; without a place of its own it stays where it was. */
  public void put(String service, Runbook runbook) {
    if (update(service, runbook) == 0 && insert(service, runbook) == 0) {
      update(service, runbook);
    }
  }

  private int update(String service, Runbook runbook) {
    return handle
        .createUpdate(
            """
            update runbook
               set title = :title, place = coalesce(:place, place), touched = :touched
             where service = :service and title_key = :key
            """)
        .bind("title", runbook.title())
        .bind("place", runbook.place().orElse(null))
        .bind("touched", runbook.touched().orElseThrow())
        .bind("service", Runbook.key(service))
        .bind("key", Runbook.key(runbook.title()))
        .execute();
  }

  private int insert(String service, Runbook runbook) {
    return handle
        .createUpdate(
            """
            insert into runbook (service, title_key, title, place, touched)
            values (:service, :key, :title, :place, :touched)
            on conflict do nothing
            """)
        .bind("title", runbook.title())
        .bind("place", runbook.place().orElse(null))
        .bind("touched", runbook.touched().orElseThrow())
        .bind("service", Runbook.key(service))
        .bind("key", Runbook.key(runbook.title()))
        .execute();
  }

  /** Those of a service, by title. */
  public List<Runbook> of(String service) {
    return handle
        .createQuery(
            """
            select title, place, touched
              from runbook
             where service = :service
             order by title_key
            """)
        .bind("service", Runbook.key(service))
        .map((row, context) -> runbook(row))
        .list();
  }

  private static Runbook runbook(ResultSet row) throws SQLException {
    return new Runbook(
        row.getString("title"),
        Optional.ofNullable(row.getString("place")),
        Optional.of(row.getObject("touched", LocalDate.class)));
  }

  /** The services that have some, in small letters. */
  public List<String> services(int most) {
    return handle
        .createQuery("select distinct service from runbook order by service limit :most")
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }
}
