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
    /** A pause ends by itself. */
    UPDATES_RESUME,
    /** The commander and the backup are told that the update is missing. */
    UPDATE_CHASE,
    /** Everybody is told that the update is missing, and the leader. */
    UPDATE_OVERDUE,
    /** A role that must be held is not; it is chased a step further. */
    ROLE_UNFILLED,
    /** Nobody has answered the offer of a role. */
    HANDOVER_UNANSWERED,
    /** Those outside should have been told; if nobody did, somebody is asked to. */
    STATUS_PAGE,
    /** It lasts so long that executives should hear of it; see {@link BriefDue}. */
    BRIEF,
    /** A postmortem is to be scheduled, held or finished; see {@link ReviewDue}. */
    REVIEW,
    /** An action is to be followed up; about its number. */
    ACTION,
    /** A workaround is to be followed up; about its number. */
    WORKAROUND,
    /** Somebody in a drill's scenario says something; see {@link Drill}. */
    CUE
  }

  /** The role it is about. */
  Role role() {
    return Role.read(about).orElseThrow();
  }

  /** The number of the action or the workaround it is about. */
  int number() {
    return Integer.parseInt(about);
  }

  /** Everything that will fall due if nothing else happens to the incident. */
  public static List<Deadline> of(Incident incident) {
    List<Deadline> deadlines = new ArrayList<>(Ladder.deadlines(incident));
    deadlines.addAll(RoleChase.deadlines(incident));
    StatusPageDue.of(incident).ifPresent(deadlines::add);
    BriefDue.of(incident).ifPresent(deadlines::add);
    ReviewDue.of(incident).ifPresent(deadlines::add);
    deadlines.addAll(PursuitDue.deadlines(incident));
    incident.drill().deadline().ifPresent(deadlines::add);
    return List.copyOf(deadlines);
  }
}
