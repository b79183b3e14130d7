package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import muster.database.Outbox.Row;
import muster.database.Outbox.State;
import org.jdbi.v3.core.Handle;

/** Finds what is to be sent next in a lane, without looking at all that waits in it. */
record FrontOfLane(Handle handle, String lane) {
  private static final String COLUMNS =
      "id, incident, kind, payload, state, attempts, not_before, created, last_error, dependency";

  private static final String ROW =
      """
      select o.id, o.incident, o.kind, o.payload, o.state, o.attempts, o.not_before, o.created,
             o.last_error, d.state as dependency
        from outbox o
        left join outbox d on d.id = o.depends_on
      """;

  /** The first row that waits for nothing else and has none of its incident before it. */
  Optional<Row> next() {
    Optional<Row> first = first();
    return first.isEmpty() || first.get().isFree() ? first : besides();
  }

  /** Both halves are ordered as the index is, so that either ends with its first row. */
  private Optional<Row> first() {
    return handle
        .createQuery(
            """
            (%1$s where o.lane = :lane and o.state = 'WAITING' order by o.lane, o.state, o.id limit 1)
            union all
            (%1$s where o.lane = :lane and o.state = 'SENDING' order by o.lane, o.state, o.id limit 1)
            """
                .formatted(ROW))
        .bind("lane", lane)
        .map((row, context) -> row(row))
        .stream()
        .min(Comparator.comparingLong(Row::id));
  }

  /**
   * The first one while that in front waits, such as for a channel that is not open yet. Each state
   * is asked for by itself, or H2 would read all that was ever in the lane.
   */
  private Optional<Row> besides() {
    return handle
        .createQuery(
            """
            select %2$s
              from (select %2$s,
                           row_number() over (partition by coalesce(e.incident, -e.id)
                                              order by e.id) as place
                      from (%1$s where o.lane = :lane and o.state = 'WAITING'
                            union all
                            %1$s where o.lane = :lane and o.state = 'SENDING') e) f
             where place = 1 and (dependency is null or dependency in ('DONE', 'FAILED'))
             order by id
             limit 1
            """
                .formatted(ROW, COLUMNS))
        .bind("lane", lane)
        .map((row, context) -> row(row))
        .findOne();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        Optional.ofNullable(row.getObject("incident", Integer.class)),
        row.getString("kind"),
        row.getString("payload"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Times.read(row, "not_before"),
        Times.read(row, "created"),
        Optional.ofNullable(row.getString("last_error")),
        Optional.ofNullable(row.getString("dependency")).map(State::valueOf));
  }
}
