package muster.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the corrective actions of an incident are filed (P-38).
 *
 * @param all at most one for each action
 */
public record Tickets(List<Ticket> all) {
  static final Tickets NONE = new Tickets(List.of());

  public Tickets {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param number the action's
   * @param id how the tracker calls it; empty for one that people look after by themselves
   * @param open whether it was not seen closed
   */
  public record Ticket(int number, Optional<String> id, String url, boolean open) {}

  /** The ticket of an action. */
  public Optional<Ticket> of(int action) {
    return all.stream().filter(each -> each.number() == action).findFirst();
  }

  Tickets after(TicketFact fact) {
    return switch (fact) {
      case TicketFact.TicketOpened f ->
          with(new Ticket(f.number(), Optional.of(f.id()), f.url(), true));
      case TicketFact.TicketNoted f ->
          with(new Ticket(f.number(), Optional.empty(), f.url(), true));
      case TicketFact.TicketClosed f ->
          of(f.number())
              .map(was -> with(new Ticket(was.number(), was.id(), was.url(), false)))
              .orElse(this);
      case TicketFact.TicketAsked f -> this;
      case TicketFact.TicketRefused f -> this;
    };
  }

  private Tickets with(Ticket changed) {
    List<Ticket> after = new ArrayList<>(all);
    after.removeIf(each -> each.number() == changed.number());
    after.add(changed);
    return new Tickets(after);
  }
}
