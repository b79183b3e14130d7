package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.incident.Deadline;
import muster.incident.Incident;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What falls due when. Rows follow from the state and are rewritten with it. */
public final class Deadlines {
  /** A row whose time has come, or will come. */
  public record Overdue(int incident, Deadline deadline) {}

  /** Those of a newer release are neither done nor thrown away here: its nodes see to them. */
  private static final List<String> KNOWN =
      Arrays.stream(Deadline.Kind.values()).map(Enum::name).toList();

  private final Handle handle;

  public Deadlines(Handle handle) {
    this.handle = handle;
  }

  /** Replaces whatever was due for this incident with what is due now. */
  public void rewrite(Incident incident) {
    handle
        .createUpdate("delete from deadline where incident = :incident and kind in (<known>)")
        .bindList("known", KNOWN)
        .bind("incident", incident.id().number())
        .execute();
    List<Deadline> next = Deadline.of(incident);
    if (next.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into deadline (incident, kind, about, due_at)
            values (:incident, :kind, :about, :dueAt)
            """);
    for (Deadline deadline : next) {
      batch
          .bind("incident", incident.id().number())
          .bind("kind", deadline.kind().name())
          .bind("about", deadline.about())
          .bind("dueAt", deadline.at())
          .add();
    }
    batch.execute();
  }

  /** What is due, longest overdue first. */
  public List<Overdue> due(Instant now, int limit) {
    return handle
        .createQuery(
            """
            select incident, kind, about, due_at
              from deadline
             where due_at <= :now and kind in (<known>)
             order by due_at, incident, kind, about
             limit :limit
            """)
        .bindList("known", KNOWN)
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> overdue(row))
        .list();
  }

  /** What will be due next of all incidents, after this moment. */
  public Optional<Overdue> next(Instant after) {
    return handle
        .createQuery(
            """
            select incident, kind, about, due_at
              from deadline
             where due_at > :after and kind in (<known>)
             order by due_at, incident, kind, about
             limit 1
            """)
        .bindList("known", KNOWN)
        .bind("after", after)
        .map((row, context) -> overdue(row))
        .findOne();
  }

  /** How much is due by now. */
  public int dueBy(Instant now) {
    return handle
        .createQuery("select count(*) from deadline where due_at <= :now")
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  private static Overdue overdue(ResultSet row) throws SQLException {
    return new Overdue(
        row.getInt("incident"),
        new Deadline(
            Deadline.Kind.valueOf(row.getString("kind")),
            row.getString("about"),
            Times.read(row, "due_at")));
  }

  /** Takes the row for good; false if somebody else did, or if it is no longer due. */
  public boolean claim(Overdue overdue) {
    return handle
            .createUpdate(
                """
                delete from deadline
                 where incident = :incident and kind = :kind and about = :about and due_at = :dueAt
                """)
            .bind("incident", overdue.incident())
            .bind("kind", overdue.deadline().kind().name())
            .bind("about", overdue.deadline().about())
            .bind("dueAt", overdue.deadline().at())
            .execute()
        == 1;
  }
}
