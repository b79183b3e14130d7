package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muster.database.Database;
import muster.database.OwnChannels;

/**
 * Which channels are incidents', so that a message anywhere else costs a look into memory. What is
 * remembered is bounded: the channel that was heard of longest ago is forgotten first.
 */
final class IncidentChannels {
  private static final int MOST = 5_000;

  /** A channel may become an incident's just after it was heard of. */
  private static final Duration NOT_YET = Duration.ofSeconds(30);

  private record Known(Optional<Integer> incident, Instant until) {}

  private final Database database;
  private final MachineClock clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  IncidentChannels(Database database, Clocks clocks) {
    this.database = database;
    this.clock = clocks.machine();
  }

  /** The number of the incident whose own channel this is. */
  Optional<Integer> incidentIn(String channel) {
    Instant now = clock.instant();
    Known before;
    synchronized (known) {
      before = known.get(channel);
    }
    if (before != null && (before.incident().isPresent() || now.isBefore(before.until()))) {
      return before.incident();
    }
    Optional<Integer> incident = database.read(handle -> new OwnChannels(handle).numberIn(channel));
    synchronized (known) {
      known.put(channel, new Known(incident, now.plus(NOT_YET)));
    }
    return incident;
  }
}
