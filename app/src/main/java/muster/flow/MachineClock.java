package muster.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The clock of leases, time-outs and rates, on which all nodes of one database agree. */
public interface MachineClock extends InstantSource {
  /** Compares itself with the database's clock; a clock that is told what time it is need not. */
  default void agreeWith(Supplier<Instant> database) {}
}
