package muster.flow;

import java.time.Instant;
import java.util.Optional;
import muster.database.OpenTickets;
import muster.incident.ActionFact;
import muster.incident.Actions.Step;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.RunbookFact;
import muster.incident.TicketFact;
import muster.incident.Tickets.Ticket;
import org.jdbi.v3.core.Handle;

/** Tables that follow from facts, so that nobody has to look through logs for them. */
final class Bookkeeping {
  private Bookkeeping() {}

  /**
   * @param machineNow by the machine's clock
   */
  static void after(Handle handle, Incident after, Recorded recorded, Instant machineNow) {
    if (recorded.fact() instanceof ActionFact action) {
      watch(handle, after, action.number(), machineNow);
    } else if (recorded.fact() instanceof TicketFact ticket) {
      watch(handle, after, ticket.number(), machineNow);
    } else if (recorded.fact() instanceof RunbookFact runbook) {
      Runbooks.remember(handle, after, runbook, recorded.happened());
    }
  }

  /** Looked at are open tickets of actions that nobody has said to be in place. */
  private static void watch(Handle handle, Incident after, int number, Instant machineNow) {
    OpenTickets watched = new OpenTickets(handle);
    Optional<String> id = after.tickets().of(number).filter(Ticket::open).flatMap(Ticket::id);
    boolean planned =
        after.actions().numbered(number).filter(a -> a.step() == Step.PLANNED).isPresent();
    if (id.isPresent() && planned) {
      watched.watch(after.id().number(), number, id.get(), machineNow.plus(TicketWatch.EVERY));
    } else if (after.tickets().of(number).isPresent()) {
      watched.forget(after.id().number(), number);
    }
  }
}
