package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that falls due (P-23). Due times are computed from the state and never kept apart.
 *
 * @param about which of several it concerns, such as a role; empty where there is only one
 */
public record Deadline(Kind kind, String about, Instant at) {

  /** What falls due. */
  public enum Kind {
    /** Somebody is asked for the update that is due soon. */
    UPDATE_PROMPT,
    /** The update is due; if nobody gave one, Muster posts what the record says. */
    UPDATE_DUE,
    /** A role that must be held is not; it is chased a step further. */
    ROLE_UNFILLED,
    /** Nobody has answered the offer of a role. */
    HANDOVER_UNANSWERED,
    /** Those outside should have been told; if nobody did, somebody is asked to. */
    STATUS_PAGE,
    /** It lasts so long that executives should hear of it; see {@link BriefDue}. */
    BRIEF
  }

  /** The role it is about. */
  Role role() {
    return Role.read(about).orElseThrow();
  }

  /** Everything that will fall due if nothing else happens to the incident. */
  public static List<Deadline> of(Incident incident) {
    List<Deadline> deadlines = new ArrayList<>(RoleChase.deadlines(incident));
    Promise promise = incident.promise();
    promise
        .due()
        .ifPresent(
            due -> {
              if (!promise.prompted()) {
                Instant prompt = due.minus(promise.cadence().orElseThrow().promptBefore());
                deadlines.add(new Deadline(Kind.UPDATE_PROMPT, "", prompt));
              }
              deadlines.add(new Deadline(Kind.UPDATE_DUE, "", due));
            });
    StatusPageDue.of(incident).ifPresent(deadlines::add);
    BriefDue.of(incident).ifPresent(deadlines::add);
    return List.copyOf(deadlines);
  }
}
