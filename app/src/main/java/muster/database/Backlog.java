package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What Slack was asked for and has not done.
 *
 * @param oldest when the oldest of the rows was asked for
 */
public record Backlog(int rows, Instant oldest) {
  /** What was asked for an incident before a time; empty if there is nothing. */
  public static Optional<Backlog> of(
      Handle handle, int incident, Instant before, Collection<String> kinds) {
    return handle
        .createQuery(
            """
            select count(*) as backlog, min(created) as oldest
              from outbox
             where incident = :incident and state in ('WAITING', 'SENDING')
               and created < :before and kind in (<kinds>)
            """)
        .bind("incident", incident)
        .bind("before", before)
        .bindList("kinds", List.copyOf(kinds))
        .map(Backlog::read)
        .one();
  }

  /** Everything; empty if there is nothing. */
  public static Optional<Backlog> ofEverything(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) as backlog, min(created) as oldest
              from outbox
             where state in ('WAITING', 'SENDING')
            """)
        .map(Backlog::read)
        .one();
  }

  /** How many rows are left to do. */
  public static int depth(Handle handle) {
    return handle
        .createQuery("select count(*) from outbox where state in ('WAITING', 'SENDING')")
        .mapTo(Integer.class)
        .one();
  }

  /** How many things of one kind are left to do. */
  public static int depthOf(Handle handle, String kind) {
    return handle
        .createQuery(
            """
            select count(*) from outbox where state in ('WAITING', 'SENDING') and kind = :kind
            """)
        .bind("kind", kind)
        .mapTo(Integer.class)
        .one();
  }

  /** How many rows Slack refused for good. */
  public static int refused(Handle handle) {
    return handle
        .createQuery("select count(*) from outbox where state = 'FAILED'")
        .mapTo(Integer.class)
        .one();
  }

  private static Optional<Backlog> read(ResultSet row, StatementContext context)
      throws SQLException {
    int rows = row.getInt("backlog");
    return rows == 0 ? Optional.empty() : Optional.of(new Backlog(rows, Times.read(row, "oldest")));
  }
}
