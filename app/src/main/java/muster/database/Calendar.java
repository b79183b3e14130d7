package muster.database;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** What is done once on a day, however many nodes think of it, and also after an absence. */
public final class Calendar {
  private final Handle handle;

  public Calendar(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes the round of a day for good; false if it was done, or a later one. The first round that
   * is ever thought of is not done: it lies before this kind of work was known here.
   */
  public boolean claim(String kind, LocalDate day) {
    return insert(kind, day) == 0 && update(kind, day) == 1;
  }

  private int insert(String kind, LocalDate day) {
    return handle
        .createUpdate(
            """
            insert into calendar (kind, done_on)
            values (:kind, :day)
            on conflict do nothing
            """)
        .bind("kind", kind)
        .bind("day", day.toString())
        .execute();
  }

  private int update(String kind, LocalDate day) {
    return handle
        .createUpdate("update calendar set done_on = :day where kind = :kind and done_on < :day")
        .bind("kind", kind)
        .bind("day", day.toString())
        .execute();
  }
}
