package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.AlertCounts;
import muster.database.AlertCounts.Burst;
import muster.database.AlertCounts.Row;
import muster.database.Database;
import muster.database.Incidents;
import muster.incident.AlertFact;
import org.jdbi.v3.core.Handle;

/** Ends bursts of which nothing more comes; each once, in the transaction that records it. */
record QuietBursts(Database database, Clocks clocks, Delivery delivery) {
  private static final int BATCH = 100;

  /** How many ended. */
  int end() {
    Instant now = clocks.now();
    List<Row> quiet = database.read(handle -> new AlertCounts(handle).quiet(now, BATCH));
    quiet.forEach(
        row -> delivery.wake(Conflict.retried(() -> database.write(handle -> ended(handle, row)))));
    return quiet.size();
  }

  private Set<String> ended(Handle handle, Row row) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    if (new AlertCounts(handle).end(row)) {
      Burst burst = row.burst().orElseThrow();
      var ended =
          new AlertFact.BurstEnded(
              burst.began(),
              row.look().sender(),
              row.look().wording(),
              burst.count(),
              burst.since(),
              row.last());
      chronicle.append(
          new Incidents(handle).load(row.look().incident()),
          List.of(new Stated(ended, Optional.of(burst.since()))),
          Optional.empty(),
          Optional.empty());
    }
    return chronicle.lanes();
  }
}
