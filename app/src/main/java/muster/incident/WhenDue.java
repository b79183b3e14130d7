package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What happens when a deadline passes (P-18, P-23). */
public final class WhenDue {
  private static final int ENTRIES = 5;

  private WhenDue() {}

  /**
   * What there is to know besides the incident as it stands.
   *
   * @param away when Muster was not running at the due time, if it was not
   * @param since the facts after a seq, in order
   */
  public record Circumstances(
      Instant now, Optional<Fact.Absence> away, IntFunction<List<Recorded>> since) {}

  /** The facts that follow from a deadline having passed; none if it came to nothing. */
  public static List<Fact> happens(Deadline passed, Incident incident, Circumstances known) {
    Optional<Instant> due = incident.promise().due();
    if (due.isEmpty() && passed.kind() != Deadline.Kind.BRIEF) {
      return List.of();
    }
    return switch (passed.kind()) {
      case BRIEF -> BriefDue.happens(incident);
      case UPDATE_PROMPT ->
          // After an absence only the later step speaks: a prompt for a past hour helps nobody.
          known.now().isBefore(due.get())
              ? List.of(new Fact.UpdatePrompted(incident.updater(), due.get()))
              : List.of();
      case UPDATE_DUE ->
          List.of(new Fact.UpdateCompiled(compiled(incident, known), due.get(), known.away()));
    };
  }

  /** The four fields as far as the record fills them (P-21). What is not on record stays empty. */
  private static Update compiled(Incident incident, Circumstances known) {
    List<Timeline.Entry> tried =
        Timeline.of(known.since().apply(incident.promise().keptSeq())).entries().stream()
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
