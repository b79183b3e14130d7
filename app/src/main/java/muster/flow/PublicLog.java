package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import muster.database.Database;
import muster.database.Facts;
import muster.database.ToldOutside;
import muster.incident.IncidentId;
import muster.incident.PublicIncident;
import org.jdbi.v3.core.Handle;

/** What those outside may read of all incidents, drawn from their logs. */
public final class PublicLog {
  private static final Duration SHOWN = Duration.ofDays(14);

  private static final Comparator<PublicIncident> NEWEST_FIRST =
      Comparator.comparing(PublicIncident::began)
          .reversed()
          .thenComparing(incident -> incident.key());

  private final Database database;
  private final Clocks clocks;
  private final Map<IncidentId, Drawn> drawn = new ConcurrentHashMap<>();

  private record Drawn(int seq, Optional<PublicIncident> incident) {}

  public PublicLog(Database database, Clocks clocks) {
    this.database = database;
    this.clocks = clocks;
  }

  /**
   * The open ones and those that ended within the last 14 days, counted in whole days of UTC,
   * newest first. Whoever asks on the same day reads the same.
   */
  public List<PublicIncident> recent() {
    Instant since = clocks.now().truncatedTo(ChronoUnit.DAYS).minus(SHOWN);
    return database.read(handle -> recent(handle, since));
  }

  private List<PublicIncident> recent(Handle handle, Instant since) {
    List<ToldOutside.Told> all = new ToldOutside(handle).since(since);
    drawn.keySet().retainAll(all.stream().map(ToldOutside.Told::id).toList());
    return all.stream()
        .map(told -> drawn(handle, told))
        .flatMap(Optional::stream)
        .filter(each -> each.ended().map(at -> !at.isBefore(since)).orElse(true))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** A log is read again only once something was added to it. */
  private Optional<PublicIncident> drawn(Handle handle, ToldOutside.Told told) {
    Drawn last = drawn.get(told.id());
    if (last != null && last.seq() == told.seq()) {
      return last.incident();
    }
    Optional<PublicIncident> read = PublicIncident.of(new Facts(handle).log(told.id()));
    drawn.put(told.id(), new Drawn(told.seq(), read));
    return read;
  }
}
