package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.database.Database;
import muster.database.Facts;
import muster.database.ToldOutside;
import muster.incident.PublicIncident;

/** What those outside may read of all incidents, drawn from their logs. */
public final class PublicLog {
  private static final Duration SHOWN = Duration.ofDays(14);

  private static final Comparator<PublicIncident> NEWEST_FIRST =
      Comparator.comparing(PublicIncident::began)
          .reversed()
          .thenComparing(incident -> incident.key());

  private final Database database;
  private final Clocks clocks;

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
    return database.read(
        handle ->
            new ToldOutside(handle)
                .since(since).stream()
                    .map(id -> PublicIncident.of(new Facts(handle).log(id)))
                    .flatMap(Optional::stream)
                    .filter(each -> each.ended().map(at -> !at.isBefore(since)).orElse(true))
                    .sorted(NEWEST_FIRST)
                    .toList());
  }
}
