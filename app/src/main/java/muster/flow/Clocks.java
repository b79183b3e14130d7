package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import muster.database.Database;

/**
 * The two clocks. Both databases keep microseconds, so neither clock gives more.
 *
 * @param product everything about incidents; a rehearsal may run it faster
 * @param machine leases, time-outs and rates; never runs faster, and nodes agree on it
 */
public record Clocks(InstantSource product, MachineClock machine) {
  /** Slack's clock and ours differ by less than this. */
  static final Duration APART = Duration.ofMinutes(2);

  public static Clocks system() {
    return new Clocks(InstantSource.system(), new SteadyClock());
  }

  /** Nodes that share a database go by its clock. */
  void agreeWith(Database database) {
    if (database.isShared()) {
      machine.agreeWith(database::now);
    }
  }

  public Instant now() {
    return product.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public Instant machineNow() {
    return machine.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
