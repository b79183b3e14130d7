package muster.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.incident.Actions.Action;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.TicketFact;
import muster.incident.Tickets.Ticket;
import muster.incident.Wording;
import muster.playbook.TrackerPlace;

/** {@code ticket}: where the actions are filed, and files what is not (P-38). */
final class KeepTicket implements IncidentCommand {
  private static final String ADDRESS = "(?i)https?://[!-;=?-{}~]{1,500}";

  @Override
  public Usage usage() {
    return new Usage(
        "ticket",
        "[#N [https://…]]",
        "Show where the actions are filed; file one again, or say where it is kept",
        "ticket #2 https://tracker.example.com/OPS-12",
        List.of("tickets"));
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String typed = ask.text().strip();
    if (typed.isEmpty()) {
      return Decision.told(list(incident));
    }
    Optional<NumberWord> word = NumberWord.leading(typed);
    Optional<Action> action = word.flatMap(w -> incident.actions().numbered(w.number()));
    if (action.isEmpty()) {
      return Decision.refused(
          "`%s` is not an action of %s. Write its number: `/incident ticket #1`. %s"
              .formatted(shortened(typed), incident.id(), list(incident).text()));
    }
    return word.get().rest().isEmpty()
        ? filed(action.get(), incident, now)
        : noted(action.get(), word.get().rest(), incident);
  }

  private static Decision filed(Action action, Incident incident, Situation now) {
    Optional<Ticket> there = incident.tickets().of(action.number());
    if (there.isPresent()) {
      return Decision.told(line(action, incident));
    }
    if (incident.confidential()) {
      return Decision.refused(
          "%s is private, so nothing of it goes to the tracker. File it by hand and keep the link: `/incident ticket #%d https://…`"
              .formatted(incident.id(), action.number()));
    }
    if (incident.kind() == Kind.DRILL) {
      return Decision.refused("The actions of a drill are not filed: they make no work.");
    }
    if (now.playbook().tracker() instanceof TrackerPlace.None) {
      return Decision.refused(
          "The playbook names no tracker. File it by hand and keep the link: `/incident ticket #%d https://…`"
              .formatted(action.number()));
    }
    if (!action.isOwed()) {
      return Decision.refused(
          "Action `#%d` is %s, so that it needs no ticket."
              .formatted(action.number(), action.step().word()));
    }
    return Decision.decided(
        "Action `#%d` is being filed; the channel hears where.".formatted(action.number()),
        new TicketFact.TicketAsked(action.number(), action.plan().text()));
  }

  private static Decision noted(Action action, String url, Incident incident) {
    if (!url.matches(ADDRESS)) {
      return Decision.refused(
          "`%s` is not a web address. Copy it from the ticket: `/incident ticket #%d https://…`"
              .formatted(shortened(url), action.number()));
    }
    if (incident.tickets().of(action.number()).map(Ticket::url).equals(Optional.of(url))) {
      return Decision.told(line(action, incident));
    }
    return Decision.decided(
        "", new TicketFact.TicketNoted(action.number(), action.plan().text(), url));
  }

  private static Reply list(Incident incident) {
    List<Action> standing = incident.actions().standing();
    if (standing.isEmpty()) {
      return Reply.of("%s has no actions yet.".formatted(incident.id()));
    }
    return new Reply(
        standing.stream().map(a -> line(a, incident)).collect(Collectors.joining("\n")),
        standing.stream()
            .filter(a -> a.isOwed() && incident.tickets().of(a.number()).isEmpty())
            .filter(a -> !incident.confidential() && incident.kind() != Kind.DRILL)
            .limit(5)
            .map(a -> new Press("File #" + a.number(), incident.id() + " ticket #" + a.number()))
            .toList());
  }

  private static String line(Action action, Incident incident) {
    return "`#%d` %s: %s"
        .formatted(
            action.number(),
            Wording.shown(action.plan().text()),
            incident
                .tickets()
                .of(action.number())
                .map(ticket -> Wording.shown(ticket.url()) + (ticket.open() ? "" : ", closed"))
                .orElse("not filed"));
  }

  private static String shortened(String typed) {
    return Wording.shown(typed.length() <= 80 ? typed : typed.substring(0, 80) + "…");
  }
}
