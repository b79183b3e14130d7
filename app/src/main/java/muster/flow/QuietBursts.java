package muster.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.AlertCounts;
import muster.database.AlertCounts.Burst;
import muster.database.AlertCounts.Look;
import muster.database.AlertCounts.Row;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.Incidents;
import muster.database.NewerFact;
import muster.incident.AlertFact;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends bursts of which nothing more comes; each once, in the transaction that records it. */
final class QuietBursts {
  private static final Logger LOG = LoggerFactory.getLogger(QuietBursts.class);
  private static final int BATCH = 100;

  private final Database database;
  private final Clocks clocks;
  private final Delivery delivery;
  private final Troubles<Look> troubles = new Troubles<>();

  QuietBursts(Database database, Clocks clocks, Delivery delivery) {
    this.database = database;
    this.clocks = clocks;
    this.delivery = delivery;
  }

  /** How many ended. */
  int end() {
    int done = 0;
    Set<Look> failed = new HashSet<>();
    List<Row> next;
    do {
      next = quiet(failed);
      for (Row row : next) {
        if (did(row)) {
          done++;
        } else {
          failed.add(row.look());
        }
      }
    } while (!next.isEmpty());
    troubles.ringEnded();
    return done;
  }

  /** What stands behind those that failed is quiet as well, however many those are. */
  private List<Row> quiet(Set<Look> failed) {
    int most = BATCH + failed.size();
    return database.read(handle -> new AlertCounts(handle).quiet(clocks.now(), most)).stream()
        .filter(row -> !failed.contains(row.look()))
        .toList();
  }

  /** One incident's trouble must not keep the bursts of all others open. */
  private boolean did(Row row) {
    try {
      delivery.wake(Conflict.retried(() -> database.write(handle -> ended(handle, row))));
      return true;
    } catch (DatabaseAway away) {
      // It is away for all others as well; the next ring tries again.
      throw away;
    } catch (NewerFact newer) {
      LOG.debug("a burst is left to nodes of a newer Muster");
      return false;
    } catch (RuntimeException e) {
      if (troubles.isNew(row.look())) {
        LOG.error("a burst of incident {} could not be ended yet", row.look().incident(), e);
      }
      return false;
    }
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
