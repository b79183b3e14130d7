package muster.incident;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An incident as those outside may read it: the fold of its log into what a status page says, and
 * nothing else (P-24).
 *
 * @param key names it in addresses; it tells nothing of how many incidents there are
 * @param ended when it was over, while it is
 * @param entries what was said, oldest first; never empty
 */
public record PublicIncident(
    String key,
    String headline,
    Severity severity,
    PageStatus status,
    Optional<Instant> ended,
    List<Entry> entries) {
  /**
   * What was said at one time.
   *
   * @param words plain text, perhaps several lines
   */
  public record Entry(Instant at, PageStatus status, String words) {}

  /** When those outside were first told. */
  public Instant began() {
    return entries.getFirst().at();
  }

  /** Empty while those outside were told nothing, or may not be. */
  public static Optional<PublicIncident> of(List<Recorded> log) {
    List<Entry> entries = new ArrayList<>();
    Incident incident = Incident.from(log.getFirst());
    for (Recorded next : log.subList(1, log.size())) {
      Optional<Incident> before = Optional.of(incident);
      incident = incident.after(next);
      PageNotice.of(before, incident, next)
          .filter(notice -> !notice.words().isBlank())
          .map(notice -> new Entry(next.happened(), notice.status(), notice.words()))
          .ifPresent(entries::add);
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(of(incident, entries));
  }

  private static PublicIncident of(Incident incident, List<Entry> entries) {
    return new PublicIncident(
        key(incident.id(), incident.declaredAt()),
        incident.publication().headline().orElseThrow(),
        incident.severity(),
        PageStatus.of(incident.phase()),
        incident.ended().map(Incident.Ending::at),
        List.copyOf(entries));
  }

  /** The same on every node and after every restart. */
  public static String key(IncidentId id, Instant declared) {
    String seed = id + " " + declared;
    String hash = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    return hash.replace("-", "").substring(0, 12);
  }
}
