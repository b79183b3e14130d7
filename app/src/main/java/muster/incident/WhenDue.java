package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens when a deadline of the update promise passes (P-23). */
public final class WhenDue {
  private static final int ENTRIES = 5;

  private WhenDue() {}

  /**
   * @param sinceKept the facts since a person last kept the promise, in order
   * @param away when Muster was not running at the due time, if it was not
   */
  public static List<Fact> happens(
      Deadline.Kind kind,
      Incident incident,
      List<Recorded> sinceKept,
      Instant now,
      Optional<Fact.Absence> away) {
    Optional<Instant> due = incident.promise().due();
    if (due.isEmpty()) {
      return List.of();
    }
    return switch (kind) {
      case UPDATE_PROMPT ->
          // After an absence only the later step speaks: a prompt for a past hour helps nobody.
          now.isBefore(due.get())
              ? List.of(new Fact.UpdatePrompted(incident.updater(), due.get()))
              : List.of();
      case UPDATE_DUE ->
          List.of(new Fact.UpdateCompiled(compiled(incident, sinceKept), due.get(), away));
    };
  }

  /** The four fields as far as the record fills them (P-21). What is not on record stays empty. */
  public static Update compiled(Incident incident, List<Recorded> sinceKept) {
    List<Timeline.Entry> tried =
        Timeline.of(sinceKept).entries().stream()
            .filter(entry -> entry.sort() != Timeline.Sort.UPDATE)
            .toList();
    String lines =
        tried.subList(Math.max(0, tried.size() - ENTRIES), tried.size()).stream()
            .map(Timeline.Entry::text)
            .collect(Collectors.joining("\n"));
    String next = incident.lastUpdate().map(given -> given.update().next()).orElse("");
    return new Update("", incident.impact().orElse(""), lines, next);
  }
}
