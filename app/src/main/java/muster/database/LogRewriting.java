package muster.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/**
 * Changes what facts say. Nothing but erasure may: the log is not updated otherwise. Whoever does
 * it appends a fact that says so, on which every other node's next append runs up.
 */
public final class LogRewriting {
  private final Handle handle;
  private final IncidentId incident;

  public LogRewriting(Handle handle, IncidentId incident) {
    this.handle = handle;
    this.incident = incident;
  }

  /**
   * Changes every fact of the log as asked; returns the numbers of those that are not as before.
   */
  public List<Integer> apply(Function<Recorded, Fact> change) {
    List<Integer> changed = new ArrayList<>();
    for (Recorded before : new Facts(handle).log(incident)) {
      Fact after = change.apply(before);
      if (!after.equals(before.fact())) {
        write(before.seq(), after);
        changed.add(before.seq());
      }
    }
    return changed;
  }

  private void write(int seq, Fact fact) {
    handle
        .createUpdate(
            """
            update fact set version = :version, body = :body, subject = :subject
             where incident = :incident and seq = :seq
            """)
        .bind("version", FactJson.version(FactJson.kind(fact)))
        .bind("body", FactJson.body(fact))
        .bind("subject", fact.subject().orElse(null))
        .bind("incident", incident.number())
        .bind("seq", seq)
        .execute();
  }
}
