package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import muster.database.Outbox.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nodes of a newer release asked for, or wrote, and this one leaves to them. */
final class Foreign {
  private static final Logger LOG = LoggerFactory.getLogger(Foreign.class);

  /** Then it is looked at again: perhaps what could not be read was taken back. */
  private static final Duration LEFT = Duration.ofMinutes(1);

  private final Clocks clocks;
  private final Set<String> kinds = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Instant> incidents = new ConcurrentHashMap<>();

  Foreign(Clocks clocks) {
    this.clocks = clocks;
  }

  /** Whether the row is left as it is, for a node that knows how to do it. */
  boolean holds(String lane, Row row) {
    if (!EffectJson.isKnown(row.kind())) {
      if (kinds.add(row.kind())) {
        LOG.warn("lane {} waits for a node of a newer Muster, which knows {}", lane, row.kind());
      }
      return true;
    }
    return row.incident()
        .flatMap(incident -> Optional.ofNullable(incidents.get(incident)))
        .filter(until -> until.isAfter(clocks.machineNow()))
        .isPresent();
  }

  /** The incident of this row has a fact that only newer nodes can read. */
  void leave(Row row, String why) {
    LOG.warn("{} of {} is left to nodes of a newer Muster: {}", row.kind(), row.id(), why);
    row.incident()
        .ifPresent(
            incident -> {
              Instant unused = incidents.put(incident, clocks.machineNow().plus(LEFT));
            });
  }
}
