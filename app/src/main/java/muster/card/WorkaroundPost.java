package muster.card;

import static muster.card.Lines.line;

import java.util.Optional;
import muster.incident.Incident;
import muster.incident.WorkaroundFact;

/** What the channel hears of fixes that were only meant for a while (P-27). */
final class WorkaroundPost {
  private WorkaroundPost() {}

  static Optional<Message> inChannel(Incident after, WorkaroundFact fact, String by) {
    String which = "🩹 *Workaround #" + fact.number() + "*";
    String text = Lines.brief(fact.text());
    return switch (fact) {
      case WorkaroundFact.WorkaroundKept f ->
          line(
              "%s by %s: %s\n%s answers for it until %s%s"
                  .formatted(
                      which,
                      by,
                      text,
                      f.terms().owner().mention(),
                      f.terms().expires().day(),
                      f.terms().plan().map(plan -> " · plan: " + Lines.brief(plan)).orElse("")));
      case WorkaroundFact.WorkaroundAmended f ->
          line(
              "%s changed by %s: %s%s"
                  .formatted(which, by, Lines.said(f.changes()), ActionPost.because(f.why())));
      case WorkaroundFact.WorkaroundReplaced f ->
          line(
              "%s is *replaced*, says %s: %s\nNow: %s"
                  .formatted(which, by, text, Lines.said(f.by())));
      case WorkaroundFact.WorkaroundRemoved f ->
          line("%s is *removed*, says %s: %s\n%s".formatted(which, by, text, Lines.said(f.how())));
      case WorkaroundFact.WorkaroundChased f -> Optional.empty();
    };
  }
}
