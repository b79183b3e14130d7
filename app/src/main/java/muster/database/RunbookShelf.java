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

  /** Puts it there; what it does not say stays as it was. */
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
               set title = :title, url = coalesce(:url, url), entry = coalesce(:entry, entry),
                   touched = :touched
             where service = :service and title_key = :key
            """)
        .bind("title", runbook.title())
        .bind("url", runbook.url().orElse(null))
        .bind("entry", runbook.entry().orElse(null))
        .bind("touched", runbook.touched().orElseThrow().toString())
        .bind("service", Runbook.key(service))
        .bind("key", Runbook.key(runbook.title()))
        .execute();
  }

  private int insert(String service, Runbook runbook) {
    return handle
        .createUpdate(
            """
            insert into runbook (service, title_key, title, url, entry, touched)
            values (:service, :key, :title, :url, :entry, :touched)
            on conflict do nothing
            """)
        .bind("title", runbook.title())
        .bind("url", runbook.url().orElse(null))
        .bind("entry", runbook.entry().orElse(null))
        .bind("touched", runbook.touched().orElseThrow().toString())
        .bind("service", Runbook.key(service))
        .bind("key", Runbook.key(runbook.title()))
        .execute();
  }

  /** Those of a service, by title. */
  public List<Runbook> of(String service) {
    return handle
        .createQuery(
            """
            select title, url, entry, touched
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
        Optional.ofNullable(row.getString("url")),
        Optional.ofNullable(row.getString("entry")),
        Optional.of(LocalDate.parse(row.getString("touched"))));
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
