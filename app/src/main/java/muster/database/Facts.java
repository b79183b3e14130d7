package muster.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The log: what happened, by incident and seq. */
public final class Facts {
  private final Handle handle;

  public Facts(Handle handle) {
    this.handle = handle;
  }

  /** Appends; a seq that is taken is refused by the table's key, never overwritten. */
  public void append(Recorded recorded) {
    append(List.of(recorded));
  }

  /** As {@link #append(Recorded)}, all in one exchange with the database. */
  public void append(List<Recorded> facts) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into fact (incident, seq, kind, version, body, subject, person, happened,
                              recorded, slack_ts)
            values (:incident, :seq, :kind, :version, :body, :subject, :person, :happened,
                    :recorded, :slackTs)
            """);
    for (Recorded recorded : facts) {
      String kind = FactJson.kind(recorded.fact());
      batch
          .bind("incident", recorded.incident().number())
          .bind("seq", recorded.seq())
          .bind("kind", kind)
          .bind("version", FactJson.version(kind))
          .bind("body", FactJson.body(recorded.fact()))
          .bind("subject", recorded.fact().subject().orElse(null))
          .bind("person", recorded.by().map(PersonId::value).orElse(null))
          .bind("happened", recorded.happened())
          .bind("recorded", recorded.recorded())
          .bind("slackTs", recorded.slackTs().orElse(null))
          .add();
    }
    batch.execute();
  }

  /** The whole log of an incident, in order. */
  public List<Recorded> log(IncidentId incident) {
    return since(incident, 0);
  }

  /** The facts after a seq, in order. */
  public List<Recorded> since(IncidentId incident, int seq) {
    return recorded(
        incident,
        handle
            .createQuery(
                """
                select seq, kind, version, body, person, happened, recorded, slack_ts
                  from fact
                 where incident = :incident and seq > :seq
                 order by seq
                """)
            .bind("seq", seq));
  }

  /** The facts about one thing, such as {@code #12}, in order. */
  public List<Recorded> about(IncidentId incident, String subject) {
    return recorded(
        incident,
        handle
            .createQuery(
                """
                select seq, kind, version, body, person, happened, recorded, slack_ts
                  from fact
                 where incident = :incident and subject = :subject
                 order by seq
                """)
            .bind("subject", subject));
  }

  /** When the newest of all was recorded; reads the whole log. */
  public Optional<Instant> newest() {
    return handle.createQuery("select max(recorded) from fact").mapTo(Instant.class).findOne();
  }

  /** The numbers of the incidents that have facts about one thing. */
  public List<Integer> incidentsAbout(String subject) {
    return handle
        .createQuery(
            "select distinct incident from fact where subject = :subject order by incident")
        .bind("subject", subject)
        .mapTo(Integer.class)
        .list();
  }

  /** The fact with this number, if the incident has it. */
  public Optional<Recorded> numbered(IncidentId incident, int seq) {
    return recorded(
            incident,
            handle
                .createQuery(
                    """
                    select seq, kind, version, body, person, happened, recorded, slack_ts
                      from fact
                     where incident = :incident and seq = :seq
                    """)
                .bind("seq", seq))
        .stream()
        .findFirst();
  }

  private static List<Recorded> recorded(IncidentId incident, Query query) {
    return query
        .bind("incident", incident.number())
        .map(
            (row, context) ->
                new Recorded(
                    incident,
                    row.getInt("seq"),
                    FactJson.read(
                        row.getString("kind"), row.getInt("version"), row.getString("body")),
                    Optional.ofNullable(row.getString("person")).map(PersonId::new),
                    Times.read(row, "happened"),
                    Times.read(row, "recorded"),
                    Optional.ofNullable(row.getString("slack_ts"))))
        .list();
  }
}
