package muster.card;

import java.util.List;
import java.util.Optional;
import muster.incident.RunbookFact;

/** What the channel hears of runbooks (P-40). */
public final class RunbookPost {
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

  private static Optional<Message> line(String text) {
    return Optional.of(new Message(text, List.of(Blocks.section(text))));
  }
}
