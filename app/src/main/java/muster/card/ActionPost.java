package muster.card;

import static muster.card.Lines.line;

import java.util.Optional;
import muster.incident.ActionFact;
import muster.incident.ActionPlan;
import muster.incident.Incident;

/** What the channel hears of corrective actions (P-35, P-37). */
final class ActionPost {
  private ActionPost() {}

  static Optional<Message> inChannel(Incident after, ActionFact fact, String by) {
    String which = "🛠️ *Action #" + fact.number() + "*";
    String text = Lines.brief(fact.text());
    return switch (fact) {
      case ActionFact.ActionPlanned f ->
          line("%s by %s: %s\n%s".formatted(which, by, text, terms(f.plan())));
      case ActionFact.ActionAmended f ->
          line(
              "%s changed by %s: %s%s"
                  .formatted(which, by, Lines.said(f.changes()), because(f.why())));
      case ActionFact.ActionImplemented f ->
          line(
              "%s is *implemented*, says %s: %s\n%s"
                  .formatted(which, by, text, Lines.said(f.note())));
      case ActionFact.ActionVerified f ->
          line(
              "%s is *verified*, says %s: %s\n%s: %s"
                  .formatted(which, by, text, Lines.said(f.test()), Lines.said(f.result())));
      case ActionFact.ActionClosed f ->
          line(
              "%s is *closed* by %s: %s\nAs planned: %s\nNot as planned: %s"
                  .formatted(
                      which, by, text, Lines.said(f.asPlanned()), Lines.said(f.otherwise())));
      case ActionFact.ActionReopened f ->
          line(
              "%s is open again, says %s: %s%s"
                  .formatted(which, by, text, because(Optional.of(f.why()))));
      case ActionFact.ActionWithdrawn f ->
          line(
              "%s is withdrawn by %s: %s%s"
                  .formatted(which, by, text, because(Optional.of(f.why()))));
      case ActionFact.ActionChased f -> Optional.empty();
    };
  }

  private static String terms(ActionPlan plan) {
    return "%s, until %s · works if %s"
        .formatted(plan.owner().mention(), plan.due().day(), Lines.brief(plan.criterion()));
  }

  static String because(Optional<String> why) {
    return why.map(words -> "\nBecause " + Lines.said(words)).orElse("");
  }
}
