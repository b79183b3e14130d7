package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Incidents as they stand. Whoever asks on behalf of a person goes through a method that takes a
 * viewer: to anyone outside a confidential incident it does not exist.
 */
public final class Incidents {
  /**
   * The one rule of who may know: everyone, unless it is confidential; then current members. Who
   * declared it knows of it as well until somebody is inside, unless they left.
   */
  static final String VISIBLE =
      """
      (not i.confidential
       or exists (select 1
                    from membership m
                   where m.channel = i.channel and m.person = :viewer and m.is_inside)
       or (i.declared_by = :viewer
           and not exists (select 1
                             from membership m
                            where m.channel = i.channel
                              and (m.person = :viewer
                                   or (m.is_inside
                                       and m.person not in (select p.id
                                                              from person p
                                                             where p.bot))))))
      """;

  /** Columns are named, or a server would refuse what it planned before a release added others. */
  static final String SELECT = "select i.number, i.seq, i.folded_by, i.state from incident i ";

  private final Handle handle;

  public Incidents(Handle handle) {
    this.handle = handle;
  }

  /** The next unused number; numbers of attempts that came to nothing are not used again. */
  public int nextNumber() {
    return handle.createQuery("select nextval('incident_number')").mapTo(Integer.class).one();
  }

  public void insert(Incident incident) {
    handle
        .createUpdate(
            """
            insert into incident (number, seq, is_open, confidential, channel, declared_by,
                                  declared_at, state, folded_by, told_at, overdue_from)
            values (:number, :seq, :open, :confidential, :channel, :declaredBy, :declaredAt, :state,
                    :foldedBy, :toldAt, :overdueFrom)
            """)
        .bind("number", incident.id().number())
        .bind("seq", incident.seq())
        .bind("open", incident.phase().isOpen())
        .bind("confidential", incident.confidential())
        .bind("channel", incident.places().channel().orElse(null))
        .bind("declaredBy", incident.declaredBy().value())
        .bind("declaredAt", incident.declaredAt())
        .bind("state", Json.write(incident))
        .bind("foldedBy", FoldedBy.mark(incident.seq()))
        .bind("toldAt", incident.publication().told().orElse(null))
        .bind("overdueFrom", incident.overdueFrom().orElse(null))
        .execute();
  }

  /**
   * What goes on again may name people anew, whatever was anonymised before.
   *
   * @return whether this release had folded the row before; otherwise the rows of other tables that
   *     follow from it may follow another release's rules
   * @throws Vanished if it was deleted meanwhile
   */
  public boolean update(Incident before, Incident after) {
    boolean ours = update(after, FoldedBy.mark(before.seq())) > 0;
    if (!ours && update(after, "%") == 0) {
      throw new Vanished(after);
    }
    return ours;
  }

  private int update(Incident incident, String foldedBy) {
    return handle
        .createUpdate(
            """
            update incident
               set seq = :seq, is_open = :open, channel = :channel, state = :state,
                   folded_by = :foldedBy, told_at = :toldAt, overdue_from = :overdueFrom,
                   anonymised_at = case when :open then null else anonymised_at end
             where number = :number and folded_by like :before
            """)
        .bind("seq", incident.seq())
        .bind("open", incident.phase().isOpen())
        .bind("channel", incident.places().channel().orElse(null))
        .bind("state", Json.write(incident))
        .bind("foldedBy", FoldedBy.mark(incident.seq()))
        .bind("toldAt", incident.publication().told().orElse(null))
        .bind("overdueFrom", incident.overdueFrom().orElse(null))
        .bind("number", incident.id().number())
        .bind("before", foldedBy)
        .execute();
  }

  /** For Muster's own work only; a person's question goes through {@link #visible}. */
  public Optional<Incident> load(int number) {
    return handle
        .createQuery(SELECT + "where i.number = :number")
        .bind("number", number)
        .map(Incidents::row)
        .findOne()
        .map(this::incident);
  }

  /** As {@link #load(int)}, many at once. */
  public List<Incident> load(Collection<Integer> numbers) {
    return read(
        handle
            .createQuery(SELECT + "where i.number in (<numbers>)")
            .bindList("numbers", List.copyOf(numbers)));
  }

  /** The incident with this number, if this person may know of it. */
  public Optional<Incident> visible(int number, PersonId viewer) {
    return handle
        .createQuery(SELECT + "where i.number = :number and " + VISIBLE)
        .bind("number", number)
        .bind("viewer", viewer.value())
        .map(Incidents::row)
        .findOne()
        .map(this::incident);
  }

  /** The incident whose own channel this is, if this person may know of it. */
  public Optional<Incident> visibleIn(String channel, PersonId viewer) {
    return handle
        .createQuery(SELECT + "where i.channel = :channel and " + VISIBLE)
        .bind("channel", channel)
        .bind("viewer", viewer.value())
        .map(Incidents::row)
        .findOne()
        .map(this::incident);
  }

  /** The incidents in the rows of a query. */
  List<Incident> read(Query query) {
    return query.map(Incidents::row).list().stream().map(this::incident).toList();
  }

  public boolean isOpen(int number) {
    return handle
        .createQuery("select is_open from incident where number = :number")
        .bind("number", number)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** Open incidents whose rows and deadlines follow another release's rules. */
  public List<Integer> openFoldedOtherwise() {
    return handle
        .createQuery("select number, seq, folded_by, '' as state from incident where is_open")
        .map(Incidents::row)
        .filter(row -> !row.isCurrent())
        .map(Row::number)
        .list();
  }

  /** Stores the incident as the log has it; false if it went on meanwhile. */
  public boolean refold(Incident incident) {
    return handle
            .createUpdate(
                """
                update incident
                   set state = :state, folded_by = :foldedBy, overdue_from = :overdueFrom
                 where number = :number and seq = :seq
                """)
            .bind("state", Json.write(incident))
            .bind("foldedBy", FoldedBy.mark(incident.seq()))
            .bind("overdueFrom", incident.overdueFrom().orElse(null))
            .bind("number", incident.id().number())
            .bind("seq", incident.seq())
            .execute()
        == 1;
  }

  private record Row(int number, int seq, String foldedBy, String state) {
    boolean isCurrent() {
      return foldedBy.equals(FoldedBy.mark(seq));
    }
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    return new Row(
        row.getInt("number"),
        row.getInt("seq"),
        row.getString("folded_by"),
        row.getString("state"));
  }

  private Incident incident(Row row) {
    if (row.isCurrent()) {
      return Json.read(row.state(), Incident.class);
    }
    IncidentId id = Json.read(Json.tree(row.state()).at("/declared/id"), IncidentId.class);
    return Incident.of(new Facts(handle).log(id));
  }
}
