package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.AlertFact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How many alerts came, one row for all that look alike in the channel of one incident. */
public final class AlertCounts {
  /** Three within this are a burst, and it is over when none came for as long. */
  public static final Duration CLOSE = Duration.ofMinutes(10);

  /** A sender whose every alert reads otherwise gets one row for the rest. */
  private static final int MOST_LOOKS = 200;

  static final String OTHER = "other alerts";

  /** What look-alike alerts have in common. */
  public record Look(int incident, String sender, String wording) {
    private String key() {
      return sender + "|" + wording;
    }
  }

  /** A burst as it stands; {@code began} is the number of the fact that began it. */
  public record Burst(int began, Instant since, int count) {}

  /**
   * One row.
   *
   * @param times when the newest alerts came, the newest first, at most three
   * @param quiet when the burst is over if nothing more comes
   * @param edit from when its line may be edited again, on the machine's clock
   */
  public record Row(
      Look look,
      int total,
      List<Instant> times,
      Optional<Burst> burst,
      Optional<Instant> quiet,
      Optional<Instant> edit) {
    public static final int THREE = 3;

    /** The same with one more alert, in whatever order they are heard of. */
    public Row with(Instant at) {
      List<Instant> newest =
          Stream.concat(times.stream(), Stream.of(at))
              .sorted(Comparator.reverseOrder())
              .limit(THREE)
              .toList();
      return new Row(
          look,
          total + 1,
          newest,
          burst.map(b -> new Burst(b.began(), earlier(b.since(), at), b.count() + 1)),
          burst.map(b -> newest.getFirst().plus(CLOSE)),
          edit);
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    public Instant last() {
      return times.getFirst();
    }

    /** Whether the newest three came soon after each other and no burst is known yet. */
    public boolean beginsBurst() {
      return burst.isEmpty()
          && times.size() == THREE
          && Duration.between(times.getLast(), last()).compareTo(CLOSE) <= 0;
    }

    /** The same once a fact says so. */
    public Row bursting(int began, Instant edit) {
      return new Row(
          look,
          total,
          times,
          Optional.of(new Burst(began, times.getLast(), THREE)),
          Optional.of(last().plus(CLOSE)),
          Optional.of(edit));
    }

    public Row editedNotBefore(Instant time) {
      return new Row(look, total, times, burst, quiet, Optional.of(time));
    }
  }

  private static final String SELECT =
      "select incident, sender, wording, total, last_at, earlier_at, earliest_at, burst,"
          + " burst_since, burst_count, quiet_at, edit_at from alert ";

  private final Handle handle;

  public AlertCounts(Handle handle) {
    this.handle = handle;
  }

  /** Their row, held until the transaction ends; without a total if there was none. */
  public Row held(Look look) {
    return find(look)
        .or(() -> isFull(look) ? find(rest(look)) : Optional.empty())
        .orElseGet(() -> inserted(isFull(look) ? rest(look) : look));
  }

  private static Look rest(Look look) {
    return new Look(look.incident(), look.sender(), OTHER);
  }

  private boolean isFull(Look look) {
    return handle
            .createQuery("select count(*) from alert where incident = :incident")
            .bind("incident", look.incident())
            .mapTo(Integer.class)
            .one()
        >= MOST_LOOKS;
  }

  private Optional<Row> find(Look look) {
    return handle
        .createQuery(SELECT + "where incident = :incident and look = :look for update")
        .bind("incident", look.incident())
        .bind("look", look.key())
        .map(AlertCounts::row)
        .findOne();
  }

  private Row inserted(Look look) {
    handle
        .createUpdate(
            """
            insert into alert (incident, look, sender, wording, total, last_at)
            values (:incident, :look, :sender, :wording, 0, :never)
            """)
        .bind("incident", look.incident())
        .bind("look", look.key())
        .bind("sender", look.sender())
        .bind("wording", look.wording())
        .bind("never", Instant.EPOCH)
        .execute();
    return new Row(look, 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public void update(Row row) {
    handle
        .createUpdate(
            """
            update alert
               set total = :total, last_at = :last, earlier_at = :earlier, earliest_at = :earliest,
                   burst = :burst, burst_since = :since, burst_count = :count, quiet_at = :quiet,
                   edit_at = :edit
             where incident = :incident and look = :look
            """)
        .bind("total", row.total())
        .bind("last", row.last())
        .bind("earlier", row.times().size() > 1 ? row.times().get(1) : null)
        .bind("earliest", row.times().size() > 2 ? row.times().get(2) : null)
        .bind("burst", row.burst().map(Burst::began).orElse(null))
        .bind("since", row.burst().map(Burst::since).orElse(null))
        .bind("count", row.burst().map(Burst::count).orElse(0))
        .bind("quiet", row.quiet().orElse(null))
        .bind("edit", row.edit().orElse(null))
        .bind("incident", row.look().incident())
        .bind("look", row.look().key())
        .execute();
  }

  /** Bursts of which nothing more came, the longest quiet first. */
  public List<Row> quiet(Instant now, int most) {
    return handle
        .createQuery(SELECT + "where quiet_at <= :now order by quiet_at limit :most")
        .bind("now", now)
        .bind("most", most)
        .map(AlertCounts::row)
        .list();
  }

  /** Ends the burst; false if somebody else did, or if it went on meanwhile. */
  public boolean end(Row row) {
    return handle
            .createUpdate(
                """
                update alert
                   set burst = null, quiet_at = null, earlier_at = null, earliest_at = null
                 where incident = :incident and look = :look and quiet_at = :quiet
                """)
            .bind("incident", row.look().incident())
            .bind("look", row.look().key())
            .bind("quiet", row.quiet().orElseThrow())
            .execute()
        == 1;
  }

  /** The row of a burst that goes on. */
  public Optional<Row> bursting(int incident, int began) {
    return handle
        .createQuery(SELECT + "where incident = :incident and burst = :burst")
        .bind("incident", incident)
        .bind("burst", began)
        .map(AlertCounts::row)
        .findOne();
  }

  /** How many came from each sender, the one with the most first. */
  public List<AlertFact.Count> bySender(int incident) {
    return handle
        .createQuery(
            """
            select sender, sum(total) as messages
              from alert
             where incident = :incident
             group by sender
             order by messages desc, sender
            """)
        .bind("incident", incident)
        .map((row, context) -> new AlertFact.Count(row.getString("sender"), row.getInt("messages")))
        .list();
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    List<Instant> times =
        Stream.of(
                Times.orNone(row, "last_at"),
                Times.orNone(row, "earlier_at"),
                Times.orNone(row, "earliest_at"))
            .flatMap(Optional::stream)
            .filter(time -> time.isAfter(Instant.EPOCH))
            .toList();
    Optional<Integer> began = Optional.ofNullable(row.getObject("burst", Integer.class));
    Optional<Instant> since = Times.orNone(row, "burst_since");
    int count = row.getInt("burst_count");
    return new Row(
        new Look(row.getInt("incident"), row.getString("sender"), row.getString("wording")),
        row.getInt("total"),
        times,
        began.map(fact -> new Burst(fact, since.orElseThrow(), count)),
        Times.orNone(row, "quiet_at"),
        Times.orNone(row, "edit_at"));
  }
}
