package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What happens when a deadline passes (P-10, P-18, P-23). */
public final class WhenDue {
  private WhenDue() {}

  /**
   * What there is to know besides the incident as it stands.
   *
   * @param away when Muster was not running at the due time, if it was not
   * @param since the facts after a seq, in order
   */
  public record Circumstances(
      Instant now, Optional<Absence> away, IntFunction<List<Recorded>> since) {}

  /** The facts that follow from a deadline having passed; none if it came to nothing. */
  public static List<Fact> happens(Deadline passed, Incident incident, Circumstances known) {
    return switch (passed.kind()) {
      case UPDATE_PROMPT, UPDATE_DUE, UPDATES_RESUME, UPDATE_CHASE, UPDATE_OVERDUE ->
          Ladder.happens(passed, incident, known);
      case ROLE_UNFILLED -> RoleChase.unfilled(passed.role(), incident, known.now());
      case HANDOVER_UNANSWERED -> RoleChase.unanswered(passed.role(), incident);
      case BRIEF -> BriefDue.happens(incident);
      case REVIEW -> ReviewDue.happens(incident, known.now());
      case ACTION -> PursuitDue.ofAction(passed.number(), incident, known.now());
      case WORKAROUND -> PursuitDue.ofWorkaround(passed.number(), incident, known.now());
      case CUE -> incident.drill().given(known.now());
      case STATUS_PAGE -> StatusPageDue.happens(incident);
    };
  }
}
