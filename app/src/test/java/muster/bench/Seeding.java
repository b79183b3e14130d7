package muster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import muster.database.Database;
import muster.database.Deadlines;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.Recorded;

/** Writes incidents as their facts would have, a few hundred in a transaction. */
final class Seeding {
  private static final int AT_ONCE = 250;

  private Seeding() {}

  /** Writes the incidents with these numbers. */
  static void of(Database database, int first, int last, IntFunction<SeededLog> told) {
    for (int from = first; from <= last; from += AT_ONCE) {
      int begin = from;
      int end = Math.min(last, from + AT_ONCE - 1);
      List<SeededLog> logs = new ArrayList<>();
      for (int number = begin; number <= end; number++) {
        logs.add(told.apply(number));
      }
      database.write(
          handle -> {
            List<Recorded> facts = new ArrayList<>();
            for (SeededLog log : logs) {
              facts.addAll(log.facts());
              new Incidents(handle).insert(log.incident());
              new Deadlines(handle).rewrite(log.incident());
            }
            new Facts(handle).append(facts);
            return null;
          });
    }
  }
}
