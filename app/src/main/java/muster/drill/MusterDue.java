package muster.drill;

import java.time.Instant;
import java.util.Optional;
import muster.database.Database;
import muster.database.Deadlines;
import muster.database.Deadlines.Overdue;
import muster.database.Incidents;
import muster.incident.Deadline;
import muster.incident.Incident;
import muster.incident.Role;
import muster.rehearsal.StoryClock.Coming;

/** What Muster will do by itself: the next row that falls due, of all incidents. */
public final class MusterDue implements Timed {
  private final Database database;
  private final Stage.Bot bot;

  public MusterDue(Database database, Stage.Bot bot) {
    this.database = database;
    this.bot = bot;
  }

  @Override
  public Optional<Coming> next(Instant after) {
    return database
        .read(handle -> new Deadlines(handle).next(after))
        .map(due -> new Coming(due.deadline().at(), () -> words(due)));
  }

  @Override
  public void ring() {
    bot.ring();
  }

  /** Everybody in the workspace sees the clock, so of a private incident it only says when. */
  private String words(Overdue due) {
    return database
        .read(handle -> new Incidents(handle).load(due.incident()))
        .filter(incident -> !incident.confidential())
        .map(incident -> words(due.deadline(), incident))
        .orElse("something is due");
  }

  static String words(Deadline due, Incident incident) {
    String id = incident.id().toString();
    String updates = due.about().isEmpty() ? "update" : due.about() + " update";
    return switch (due.kind()) {
      case UPDATE_PROMPT -> "somebody is asked for the next " + updates + " of " + id;
      case UPDATE_DUE -> "the next " + updates + " of " + id + " is due";
      case UPDATES_RESUME -> "the pause of the " + updates + "s of " + id + " ends";
      case UPDATE_CHASE -> "those in charge of " + id + " hear that its " + updates + " is missing";
      case UPDATE_OVERDUE -> "everybody hears that the " + updates + " of " + id + " is missing";
      case ROLE_UNFILLED -> id + " still has no " + role(due);
      case HANDOVER_UNANSWERED -> "the offer to be " + role(due) + " of " + id + " is unanswered";
      case STATUS_PAGE -> "the status page may still say nothing of " + id;
      case BRIEF -> "executives should hear of " + id;
      case REVIEW -> "the postmortem of " + id + " is chased";
      case ACTION -> "action " + due.about() + " of " + id + " is followed up";
      case CUE -> "something happens in the drill " + id;
      case WORKAROUND -> "workaround " + due.about() + " of " + id + " is followed up";
    };
  }

  private static String role(Deadline due) {
    return Role.read(due.about()).map(Role::inText).orElse(due.about());
  }
}
