package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.Quote;
import muster.incident.Recorded;
import muster.incident.SlackTime;

/** A reaction or a message shortcut puts that very message on the timeline (P-31). */
final class Mark implements IncidentCommand {
  @Override
  public Usage usage() {
    return new Usage("mark", "", "Put a message on the timeline", "mark");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (ask.message().isEmpty()) {
      return Decision.refused(
          "To put a message on the timeline, react to it with :%s:. To add something else: `/incident log …`"
              .formatted(now.playbook().reactions().mark()));
    }
    MessageRef message = ask.message().get();
    List<Recorded> about = now.known().about(incident, message.subject());
    if (Marking.isOutdated(ask, now.who(), about)) {
      return Decision.told("");
    }
    // A reaction is recorded though a mark stands: its taking off may be told of later.
    if (ask.slackTs().isEmpty() && Marking.by(now.who(), about)) {
      return Decision.told("That message is on the timeline of " + incident.id() + ".");
    }
    return ask.quote()
        .<Decision>map(quote -> quoted(quote, incident))
        .orElseGet(() -> Decision.decided("", new MarkFact.MarkAsked(message)));
  }

  private static Decided quoted(Quote quote, Incident incident) {
    return new Decided(
        List.of(
            new Stated(new MarkFact.MarkAsked(quote.message()), Optional.empty()), marked(quote)),
        Reply.of("On the timeline of " + incident.id() + "."));
  }

  /** A message happened when it was said. */
  static Stated marked(Quote quote) {
    Fact marked =
        new MarkFact.MessageMarked(
            quote.message(),
            quote.author(),
            quote.text(),
            quote.permalink(),
            quote.edited(),
            quote.files());
    return new Stated(marked, SlackTime.of(quote.message().ts()));
  }
}
