package muster.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/** The log of one incident, read and folded again from its first fact, as far as that goes. */
final class LogReading {
  private final int number;
  private final List<String> problems = new ArrayList<>();
  private final List<Recorded> log = new ArrayList<>();
  private Optional<Incident> folded = Optional.empty();
  private int facts;
  private int lastSeq;
  private boolean broken;

  private LogReading(int number) {
    this.number = number;
  }

  static LogReading of(Handle handle, int number) {
    LogReading reading = new LogReading(number);
    handle
        .createQuery(
            """
            select seq, kind, version, body, subject, person, happened, recorded, slack_ts
              from fact
             where incident = :incident
             order by seq
            """)
        .bind("incident", number)
        .scanResultSet((rows, context) -> reading.read(rows.get()));
    return reading;
  }

  /** How many rows there were. */
  private int read(ResultSet rows) throws SQLException {
    try (rows) {
      while (rows.next()) {
        next(rows).ifPresent(this::fold);
      }
      return facts;
    }
  }

  /** The fact of this row; empty if it cannot be read. */
  private Optional<Recorded> next(ResultSet row) throws SQLException {
    int seq = row.getInt("seq");
    facts++;
    for (int missing = lastSeq + 1; missing < seq; missing++) {
      trouble(missing, "is missing");
    }
    lastSeq = seq;
    try {
      Fact fact =
          FactJson.read(row.getString("kind"), row.getInt("version"), row.getString("body"));
      if (!fact.subject().equals(Optional.ofNullable(row.getString("subject")))) {
        problems.add("fact #" + seq + ": the column subject differs from its body");
      }
      return Optional.of(recorded(row, fact));
    } catch (NewerFact newer) {
      trouble(seq, "cannot be read: a newer Muster wrote it");
      return Optional.empty();
    } catch (RuntimeException unreadable) {
      // What exactly is wrong with it might quote it.
      trouble(seq, "cannot be read: its kind, version or body is not known to this Muster");
      return Optional.empty();
    }
  }

  private Recorded recorded(ResultSet row, Fact fact) throws SQLException {
    IncidentId id =
        fact instanceof Fact.Declared declared
            ? declared.id()
            : folded.map(Incident::id).orElse(new IncidentId(0, number));
    return new Recorded(
        id,
        row.getInt("seq"),
        fact,
        Optional.ofNullable(row.getString("person")).map(PersonId::new),
        Times.read(row, "happened"),
        Times.read(row, "recorded"),
        Optional.ofNullable(row.getString("slack_ts")));
  }

  private void fold(Recorded fact) {
    if (broken) {
      return;
    }
    try {
      folded =
          Optional.of(
              folded.map(before -> before.after(fact)).orElseGet(() -> Incident.from(fact)));
      log.add(fact);
      if (folded.get().id().number() != number) {
        trouble(fact.seq(), "declares an incident of another number");
      }
    } catch (RuntimeException impossible) {
      trouble(fact.seq(), "cannot follow the facts before it");
    }
  }

  private void trouble(int seq, String what) {
    broken = true;
    problems.add("fact #" + seq + " " + what);
  }

  int facts() {
    return facts;
  }

  List<String> problems() {
    return problems;
  }

  /** The facts that could be folded, in order. */
  List<Recorded> log() {
    return log;
  }

  /** The incident that follows from the log; empty if the log is broken. */
  Optional<Incident> folded() {
    return broken ? Optional.empty() : folded;
  }
}
