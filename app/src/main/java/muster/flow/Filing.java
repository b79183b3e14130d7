package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import muster.flow.Tracker.Line;
import muster.flow.Tracker.Ticket;
import muster.flow.Tracker.Wish;
import muster.incident.ActionPlan;
import muster.incident.Actions.Action;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.TicketFact;
import muster.incident.Wording;

/**
 * One attempt at a ticket for a corrective action (P-38); in doubt it is looked for first.
 *
 * @param place a repository or project other than the usual
 * @param name what people are called, by id
 */
record Filing(
    Tracker tracker, Attempt attempt, Optional<String> place, UnaryOperator<String> name) {

  /** What was learnt; nothing if it needs no ticket any more. */
  List<Fact> of(Incident incident, int number) {
    Optional<Action> action = incident.actions().numbered(number).filter(Action::isOwed);
    if (action.isEmpty() || incident.tickets().of(number).isPresent()) {
      return List.of();
    }
    Wish wish = wish(incident, action.get());
    Optional<Ticket> there = attempt.isInDoubt() ? tracker.opened(wish) : Optional.empty();
    Ticket ticket =
        there.orElseGet(
            () -> {
              attempt.begins().run();
              return tracker.open(wish);
            });
    return List.of(
        new TicketFact.TicketOpened(
            number, action.get().plan().text(), ticket.id(), ticket.url().toString()));
  }

  /** When it was asked for tells it from the action of the same number in another Muster. */
  private Wish wish(Incident incident, Action action) {
    String mark =
        "muster-%s-%d-%d"
            .formatted(
                incident.id().toString().toLowerCase(Locale.ROOT),
                action.number(),
                attempt.row().created().toEpochMilli());
    return new Wish(
        mark,
        attempt.row().created(),
        place,
        named(action.plan().text()),
        lines(incident, action.plan()));
  }

  private List<Line> lines(Incident incident, ActionPlan plan) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Owner", named(plan.owner())));
    lines.add(new Line("Due", plan.due().day().toString()));
    lines.add(new Line("Done when", named(plan.criterion())));
    lines.add(new Line("Verified by", named(plan.verification())));
    plan.factor()
        .flatMap(incident.factors()::numbered)
        .ifPresent(factor -> lines.add(new Line("Addresses", named(factor.text()))));
    lines.add(
        new Line(
            "Kind",
            "%s, strength %d of 5 (%s)"
                .formatted(
                    plan.category().word(), plan.strength().level(), plan.strength().words())));
    plan.sponsor().ifPresent(sponsor -> lines.add(new Line("Sponsor", named(sponsor))));
    lines.add(new Line("Incident", incident.id() + ", " + named(incident.title())));
    lines.add(
        new Line(
            "What Muster does",
            "It looks whether this is closed and then asks the owner whether the action is in place."));
    lines.removeIf(line -> line.words().isBlank());
    return lines;
  }

  private String named(PersonId person) {
    return name.apply(person.value());
  }

  private String named(String words) {
    return Wording.named(words, name);
  }
}
