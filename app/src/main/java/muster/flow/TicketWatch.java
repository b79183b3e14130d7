package muster.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.Incidents;
import muster.database.OpenTickets;
import muster.database.OpenTickets.Watched;
import muster.flow.Tracker.Look;
import muster.flow.Tracker.State;
import muster.incident.Incident;
import muster.incident.TicketFact;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether somebody closed a ticket whose action is still to be done (P-38). What
 * is looked at is only what is open, so that it does not grow with the years.
 */
public final class TicketWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TicketWatch.class);

  /** Nobody waits for it: people say themselves when they are done. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** One that is gone, or was taken from us, may come back. */
  private static final Duration REFUSED = Duration.ofDays(1);

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** At a look each minute 600 an hour, of the 5,000 that GitHub allows. */
  private static final int AT_ONCE = 10;

  private final Database database;
  private final Optional<Tracker> tracker;
  private final Clocks clocks;
  private final Delivery delivery;
  private volatile Instant notBefore = Instant.MIN;

  public TicketWatch(
      Database database, Optional<Tracker> tracker, Clocks clocks, Delivery delivery) {
    this.database = database;
    this.tracker = tracker;
    this.clocks = clocks;
    this.delivery = delivery;
  }

  /** Looks at those whose time has come, until the tracker has enough. */
  public void look() {
    if (tracker.isEmpty() || clocks.machineNow().isBefore(notBefore)) {
      return;
    }
    for (Watched watched : due()) {
      try {
        look(tracker.get(), watched);
      } catch (ChatProblem.Refused refused) {
        LOG.info("ticket {} cannot be looked at: {}", watched.id(), refused.logged());
        claim(watched, REFUSED);
      } catch (ChatProblem.InDoubt lost) {
        // The others have their turn before it is asked for again.
        claim(watched, EVERY);
        later(lost, PAUSE);
        return;
      } catch (ChatProblem.Busy busy) {
        later(busy, busy.retryAfter());
        return;
      } catch (ChatProblem.Down down) {
        later(down, PAUSE);
        return;
      }
    }
  }

  private void later(ChatProblem problem, Duration wait) {
    LOG.info("tickets are looked at again later: {}", problem.getMessage());
    notBefore = clocks.machineNow().plus(wait);
  }

  private List<Watched> due() {
    return database.read(handle -> new OpenTickets(handle).due(clocks.machineNow(), AT_ONCE));
  }

  /** The row is taken only after an answer, so that one that was missed is looked at again soon. */
  private void look(Tracker there, Watched watched) {
    Look look = there.look(watched.id(), watched.tag());
    if (claim(watched, EVERY)) {
      delivery.wake(
          Conflict.retried(() -> database.write(handle -> learnt(handle, watched, look))));
    }
  }

  private boolean claim(Watched watched, Duration until) {
    Instant next = clocks.machineNow().plus(until);
    return database.write(handle -> new OpenTickets(handle).claim(watched, next));
  }

  private Set<String> learnt(Handle handle, Watched watched, Look look) {
    Chronicle chronicle = new Chronicle(handle, clocks);
    new OpenTickets(handle).looked(watched, look.tag());
    Optional<State> closed = look.state().filter(state -> state != State.OPEN);
    if (closed.isPresent()) {
      Incident incident = new Incidents(handle).load(watched.incident()).orElseThrow();
      boolean isOurs =
          incident
              .tickets()
              .of(watched.action())
              .filter(ticket -> ticket.open() && ticket.id().equals(Optional.of(watched.id())))
              .isPresent();
      if (isOurs) {
        chronicle.append(
            Optional.of(incident),
            List.of(new Stated(fact(incident, watched, closed.get()), Optional.empty())),
            Optional.empty(),
            Optional.empty());
      }
    }
    return chronicle.lanes();
  }

  private static TicketFact fact(Incident incident, Watched watched, State closed) {
    String text = incident.actions().numbered(watched.action()).orElseThrow().plan().text();
    return new TicketFact.TicketClosed(
        watched.action(), text, watched.id(), closed == State.DROPPED);
  }
}
