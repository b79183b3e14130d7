package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** Who has their App Home open, and what was drawn for them. Times are the machine's. */
public final class HomeViews {
  /**
   * A home that may have to be drawn anew.
   *
   * @param page which page of open incidents is shown, from 0
   * @param drawn a digest of what was drawn last; empty where nothing was
   */
  public record View(PersonId person, int page, Instant lookedAt, String drawn) {}

  private final Handle handle;

  public HomeViews(Handle handle) {
    this.handle = handle;
  }

  /** The person looks at a page of theirs now. */
  public void opened(PersonId person, int page, Instant now) {
    if (update(person, page, now) == 0 && insert(person, page, now, now) == 0) {
      update(person, page, now);
    }
  }

  private int update(PersonId person, int page, Instant now) {
    return handle
        .createUpdate(
            """
            update home set page = :page, opened = :now, looked_at = :now, drawn = ''
             where person = :person
            """)
        .bind("person", person.value())
        .bind("page", page)
        .bind("now", now)
        .execute();
  }

  private int insert(PersonId person, int page, Instant lookedAt, Instant now) {
    return handle
        .createUpdate(
            """
            insert into home (person, page, opened, looked_at)
            values (:person, :page, :now, :lookedAt)
            on conflict do nothing
            """)
        .bind("person", person.value())
        .bind("page", page)
        .bind("now", now)
        .bind("lookedAt", lookedAt)
        .execute();
  }

  /**
   * What the person sees may be theirs no longer: theirs is drawn at the next look, whether or not
   * they opened it lately.
   */
  public void outdated(PersonId person, Instant now) {
    if (markOutdated(person, now) == 0 && insert(person, 0, Instant.EPOCH, now) == 0) {
      markOutdated(person, now);
    }
  }

  private int markOutdated(PersonId person, Instant now) {
    return handle
        .createUpdate(
            """
            update home set opened = :now, looked_at = :longAgo where person = :person
            """)
        .bind("person", person.value())
        .bind("now", now)
        .bind("longAgo", Instant.EPOCH)
        .execute();
  }

  public Optional<View> of(PersonId person) {
    return handle
        .createQuery("select person, page, looked_at, drawn from home where person = :person")
        .bind("person", person.value())
        .map((row, context) -> view(row))
        .findOne();
  }

  /** Homes opened since then that nobody has looked at again for a while, the longest first. */
  public List<View> stale(Instant openedSince, Instant lookedAtBefore, int most) {
    return handle
        .createQuery(
            """
            select person, page, looked_at, drawn
              from home
             where opened >= :since and looked_at <= :before
             order by looked_at
             limit :most
            """)
        .bind("since", openedSince)
        .bind("before", lookedAtBefore)
        .bind("most", most)
        .map((row, context) -> view(row))
        .list();
  }

  private static View view(ResultSet row) throws SQLException {
    return new View(
        new PersonId(row.getString("person")),
        row.getInt("page"),
        Times.read(row, "looked_at"),
        row.getString("drawn"));
  }

  /** Takes the home for drawing; false if another node was faster, or it was opened meanwhile. */
  public boolean claim(View view, Instant now) {
    return handle
            .createUpdate(
                """
                update home set looked_at = :now where person = :person and looked_at = :before
                """)
            .bind("now", now)
            .bind("person", view.person().value())
            .bind("before", view.lookedAt())
            .execute()
        == 1;
  }

  /** Remembers what Slack shows now, unless another page was opened meanwhile. */
  public void drew(PersonId person, int page, String digest) {
    handle
        .createUpdate("update home set drawn = :digest where person = :person and page = :page")
        .bind("digest", digest)
        .bind("person", person.value())
        .bind("page", page)
        .execute();
  }

  /** Forgets who has not opened theirs since then. */
  public int forgetBefore(Instant opened) {
    return handle
        .createUpdate("delete from home where opened < :opened")
        .bind("opened", opened)
        .execute();
  }
}
