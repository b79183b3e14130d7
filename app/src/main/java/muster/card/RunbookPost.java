package muster.card;

import static muster.card.Lines.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.command.RunbookList;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Runbook;
import muster.incident.RunbookFact;
import muster.incident.Wording;

/** What the channel hears of runbooks (P-40). */
public final class RunbookPost {
  private static final int SHOWN = 8;

  private RunbookPost() {}

  static Optional<Message> inChannel(RunbookFact fact, String by) {
    return switch (fact) {
      case RunbookFact.RunbookWritten f ->
          line(
              "📗 *Runbook entry* by %s: %s\n*Do:*\n%s\n*Then one sees:* %s\n*Call for help when:* %s"
                  .formatted(
                      by,
                      Lines.brief(f.title()),
                      Lines.said(f.commands()),
                      Lines.said(f.expected()),
                      Lines.said(f.escalate())));
      case RunbookFact.RunbookLinked f ->
          line(
              "📗 *Runbook* %s: %s (%s)"
                  .formatted(Lines.brief(f.title()), Lines.said(f.url()), by));
      case RunbookFact.RunbookChecked f ->
          line("📗 *Runbook* %s is still right, says %s.".formatted(Lines.brief(f.title()), by));
    };
  }

  /** What a service has, for those who have just begun; empty if it has none. */
  public static Optional<Message> offered(
      String service, Optional<String> owner, List<Runbook> runbooks, LocalDate today) {
    if (runbooks.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("📗 *Runbooks for %s*".formatted(Lines.brief(service)));
    owner.ifPresent(who -> text.append(", looked after by ").append(Lines.brief(who)));
    for (Runbook runbook : runbooks.subList(0, Math.min(SHOWN, runbooks.size()))) {
      text.append("\n• ").append(RunbookList.line(runbook, today));
    }
    if (runbooks.size() > SHOWN) {
      text.append("\n… and %d more: `/incident runbook`".formatted(runbooks.size() - SHOWN));
    }
    return line(text.toString());
  }

  /** Whoever worked on it knows best what would have helped. */
  public static Message ask(Incident incident) {
    String found =
        incident.confidential() || incident.kind() == Kind.DRILL
            ? ""
            : incident
                .declared()
                .service()
                .map(service -> " and is offered at the next incident of " + Lines.brief(service))
                .orElse("");
    String text =
        "%s%s, %s, is over. What would have helped whoever meets this next? Write it down as a runbook entry: %s. No architecture. It is kept with the postmortem%s."
            .formatted(
                Lines.marks(incident),
                incident.places().link(),
                Wording.shown(incident.title()),
                KindWords.runbook(incident.kind()),
                found);
    Press write = new Press("Write the entry", incident.id() + " runbook write");
    return new Message(text, List.of(Blocks.section(text), Blocks.buttons(List.of(write))));
  }
}
