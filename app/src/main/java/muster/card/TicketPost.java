package muster.card;

import static muster.card.Lines.line;

import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.TicketFact;
import muster.incident.Wording;

/** What people hear of the tickets of corrective actions (P-38). */
public final class TicketPost {
  private TicketPost() {}

  static Optional<Message> inChannel(TicketFact fact, String by) {
    return switch (fact) {
      case TicketFact.TicketOpened f ->
          line(
              "🎫 Action `#%d` is filed as %s: %s"
                  .formatted(f.number(), Wording.shown(f.id()), Lines.said(f.url())));
      case TicketFact.TicketNoted f ->
          line("🎫 Action `#%d` is kept at %s (%s)".formatted(f.number(), Lines.said(f.url()), by));
      case TicketFact.TicketAsked f -> Optional.empty();
      case TicketFact.TicketRefused f -> Optional.empty();
      case TicketFact.TicketClosed f -> Optional.empty();
    };
  }

  /** The tracker did not take it. */
  public static Message refused(Incident incident, TicketFact.TicketRefused refused) {
    String text =
        "%sThe tracker would not take action `#%d` of %s, %s (%s). `muster doctor` checks the settings. Try again, or file it by hand and keep the link: `/incident %s ticket #%d https://…`"
            .formatted(
                Lines.marks(incident),
                refused.number(),
                incident.places().link(),
                Lines.brief(refused.text()),
                Lines.said(refused.why()),
                incident.id(),
                refused.number());
    return with(text, new Press("Try again", again(incident, refused.number())));
  }

  /**
   * Whoever closes a ticket need not know what was agreed, so its owner says whether it is done.
   */
  public static Message closed(Incident incident, TicketFact.TicketClosed closed) {
    String which =
        "%s%s, the ticket of your action `#%d` of %s, is closed"
            .formatted(
                Lines.marks(incident),
                Wording.shown(closed.id()),
                closed.number(),
                incident.places().link());
    String id = incident.id() + " action #" + closed.number();
    String says = Lines.brief(closed.text());
    if (closed.dropped()) {
      return plain(
          "%s as something nobody will do: %s\nIf that is right, withdraw the action: `/incident %s withdrawn because …`"
              .formatted(which, says, id));
    }
    return with(
        "%s: %s\nIs it in place? Then say so; it is verified and closed afterwards."
            .formatted(which, says),
        new Press("It is implemented", id + " implemented"));
  }

  private static String again(Incident incident, int number) {
    return incident.id() + " ticket #" + number;
  }

  private static Message with(String text, Press press) {
    return new Message(text, List.of(Blocks.section(text), Blocks.buttons(List.of(press))));
  }

  private static Message plain(String text) {
    return new Message(text, List.of(Blocks.section(text)));
  }
}
