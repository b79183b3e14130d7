package muster.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What waits for Slack, and what is left of what did, when people are taken out of the record. */
public final class Unsent {
  /** Something that waits, or is in doubt. */
  public record Row(long id, String kind, String payload) {}

  private final Handle handle;

  public Unsent(Handle handle) {
    this.handle = handle;
  }

  /** What these people stand in. */
  public List<Row> naming(Renaming people) {
    return handle
        .createQuery(
            """
            select id, kind, payload
              from outbox
             where state in ('WAITING', 'SENDING')
             order by id
            """)
        .map(
            (row, context) ->
                new Row(row.getLong("id"), row.getString("kind"), row.getString("payload")))
        .stream()
        .filter(row -> people.isIn(row.payload()))
        .toList();
  }

  /** There is nobody any more to whom it could be said; what waits for it goes on. */
  public void drop(long id) {
    handle
        .createUpdate(
            """
            update outbox set state = 'DONE', last_error = 'whom it was for was removed'
             where id = :id
            """)
        .bind("id", id)
        .execute();
  }

  public void change(long id, String payload) {
    handle
        .createUpdate("update outbox set payload = :payload where id = :id")
        .bind("payload", payload)
        .bind("id", id)
        .execute();
  }

  /** Forgets what was said because of an incident; nobody reads it again. */
  public void forgetSaid(int incident) {
    handle
        .createUpdate(
            """
            update outbox set payload = '{}'
             where incident = :incident and state in ('DONE', 'FAILED')
            """)
        .bind("incident", incident)
        .execute();
  }
}
