package muster.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The two clocks. Both databases keep microseconds, so neither clock gives more.
 *
 * @param product everything about incidents; a rehearsal may run it faster
 * @param machine leases, time-outs and rates; never runs faster
 */
public record Clocks(InstantSource product, InstantSource machine) {
  public static Clocks system() {
    return new Clocks(InstantSource.system(), InstantSource.system());
  }

  public Instant now() {
    return product.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public Instant machineNow() {
    return machine.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
