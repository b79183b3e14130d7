package muster.database;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What operators took out of the record, or handed out of it. Rows are only ever added, in the
 * transaction that did what they tell of.
 */
public final class Audit {
  /**
   * One thing that was done.
   *
   * @param operator whose account on the machine it was
   * @param subject an incident's id or a pseudonym; never whom or what was removed
   * @param counts how much of what, in words
   */
  public record Entry(
      Instant happened, String operator, String what, String subject, String counts) {}

  private final Handle handle;

  public Audit(Handle handle) {
    this.handle = handle;
  }

  public void add(Entry entry) {
    handle
        .createUpdate(
            """
            insert into audit (happened, operator, what, subject, counts)
            values (:happened, :operator, :what, :subject, :counts)
            """)
        .bindMethods(entry)
        .execute();
  }

  /** The newest first. */
  public List<Entry> newest(int most) {
    return handle
        .createQuery(
            """
            select happened, operator, what, subject, counts
              from audit
             order by id desc
             limit :most
            """)
        .bind("most", most)
        .map(
            (row, context) ->
                new Entry(
                    Times.read(row, "happened"),
                    row.getString("operator"),
                    row.getString("what"),
                    row.getString("subject"),
                    row.getString("counts")))
        .list();
  }
}
