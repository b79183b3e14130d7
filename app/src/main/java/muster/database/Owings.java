package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Actions and workarounds that are owed, across incidents. Rows follow from the state. */
public final class Owings {
  private record Row(int incident, Owing.Kind kind, int number, String owner, Instant due) {
    private static Row of(Owing owing) {
      return new Row(
          owing.incident().id().number(),
          owing.kind(),
          owing.number(),
          owing.owner().value(),
          owing.due().ends());
    }
  }

  private final Handle handle;

  public Owings(Handle handle) {
    this.handle = handle;
  }

  /** Replaces whatever was stored of this incident. */
  public void rewrite(Incident incident) {
    handle
        .createUpdate("delete from owed where incident = :incident")
        .bind("incident", incident.id().number())
        .execute();
    for (Owing owing : Owing.of(incident)) {
      Row row = Row.of(owing);
      handle
          .createUpdate(
              """
              insert into owed (incident, kind, number, owner, due_at)
              values (:incident, :kind, :number, :owner, :due)
              """)
          .bind("incident", row.incident())
          .bind("kind", row.kind().name())
          .bind("number", row.number())
          .bind("owner", row.owner())
          .bind("due", row.due())
          .execute();
    }
  }

  /** Whether what is stored of this incident follows from it. */
  boolean follow(Incident incident) {
    Set<Row> expected = Owing.of(incident).stream().map(Row::of).collect(Collectors.toSet());
    return expected.equals(
        Set.copyOf(
            rows(
                handle
                    .createQuery(
                        """
                        select incident, kind, number, owner, due_at
                          from owed
                         where incident = :incident
                        """)
                    .bind("incident", incident.id().number()))));
  }

  /** What this person owes and may know of, the longest overdue first. */
  public List<Owing> of(PersonId owner, int limit) {
    return read(
        handle
            .createQuery(
                """
                select o.incident, o.kind, o.number, o.owner, o.due_at
                  from owed o
                  join incident i on i.number = o.incident
                 where o.owner = :viewer and %s
                 order by o.due_at, o.incident, o.kind, o.number
                 limit :limit
                """
                    .formatted(Incidents.VISIBLE))
            .bind("viewer", owner.value())
            .bind("limit", limit));
  }

  /** What is overdue of incidents that everybody may know of, the longest overdue first. */
  public List<Owing> overdue(Instant now, int limit) {
    return read(
        handle
            .createQuery(
                """
                select o.incident, o.kind, o.number, o.owner, o.due_at
                  from owed o
                  join incident i on i.number = o.incident
                 where o.due_at <= :now and not i.confidential
                 order by o.due_at, o.incident, o.kind, o.number
                 limit :limit
                """)
            .bind("now", now)
            .bind("limit", limit));
  }

  private List<Owing> read(Query query) {
    return rows(query).stream()
        .map(
            row ->
                new Owing(
                    new Incidents(handle).load(row.incident()).orElseThrow(),
                    row.kind(),
                    row.number()))
        .toList();
  }

  private static List<Row> rows(Query query) {
    return query
        .map(
            (row, context) ->
                new Row(
                    row.getInt("incident"),
                    Owing.Kind.valueOf(row.getString("kind")),
                    row.getInt("number"),
                    row.getString("owner"),
                    Times.read(row, "due_at")))
        .list();
  }
}
