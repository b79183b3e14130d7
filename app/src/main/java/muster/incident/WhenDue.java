package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What happens when a deadline passes (P-10, P-18, P-23). */
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
    return switch (passed.kind()) {
      case UPDATE_PROMPT, UPDATE_DUE ->
          incident
              .promise()
              .due()
              .map(due -> ofPromise(passed.kind(), due, incident, known))
              .orElse(List.of());
      case ROLE_UNFILLED -> RoleChase.unfilled(passed.role(), incident, known.now());
      case HANDOVER_UNANSWERED -> RoleChase.unanswered(passed.role(), incident);
      case BRIEF -> BriefDue.happens(incident);
      case STATUS_PAGE -> StatusPageDue.happens(incident);
    };
  }

  private static List<Fact> ofPromise(
      Deadline.Kind kind, Instant due, Incident incident, Circumstances known) {
    if (kind == Deadline.Kind.UPDATE_DUE) {
      return List.of(new Fact.UpdateCompiled(compiled(incident, known), due, known.away()));
    }
    // After an absence only the later step speaks: a prompt for a past hour helps nobody.
    return known.now().isBefore(due)
        ? List.of(new Fact.UpdatePrompted(incident.updater(), due))
        : List.of();
  }

  /** The four fields as far as the record fills them (P-21). What is not on record stays empty. */
  private static Update compiled(Incident incident, Circumstances known) {
    List<Recorded> tried =
        known.since().apply(incident.promise().keptSeq()).stream()
            // Looking for somebody to hold a role is not what was tried.
            .filter(recorded -> !(recorded.fact() instanceof RoleFact))
            .toList();
    List<Timeline.Entry> entries =
        Timeline.of(tried).entries().stream()
            .filter(entry -> entry.sort() != Timeline.Sort.UPDATE)
            .toList();
    String lines =
        entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size()).stream()
            .map(Timeline.Entry::text)
            .collect(Collectors.joining("\n"));
    String next = incident.lastUpdate().map(given -> given.update().next()).orElse("");
    return new Update("", incident.impact().orElse(""), lines, next);
  }
}
