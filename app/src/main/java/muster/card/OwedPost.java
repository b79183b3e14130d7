package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import muster.command.ActionList;
import muster.command.Press;
import muster.command.WorkaroundList;
import muster.incident.ActionFact.ActionChased;
import muster.incident.Actions.Action;
import muster.incident.DueDay;
import muster.incident.Incident;
import muster.incident.WorkaroundFact.WorkaroundChased;
import muster.incident.Workarounds.Workaround;

/** What people hear privately of an action or a workaround that they answer for (P-27, P-39). */
public final class OwedPost {
  private OwedPost() {}

  /** For whom it is news that they own or sponsor it. */
  public static Message yours(Incident incident, Action action, boolean sponsor, String by) {
    String text =
        "%s %s *action #%d* of %s, says %s: %s\nDue at the end of %s. It works if %s"
            .formatted(
                "🛠️",
                sponsor ? "You are sponsor of" : "You own",
                action.number(),
                place(incident),
                by,
                Lines.brief(action.plan().text()),
                action.plan().due().inWords(),
                Lines.brief(action.plan().criterion()));
    return message(text, sponsor ? List.of() : presses(incident, action));
  }

  /** The same of a workaround. */
  public static Message yours(
      Incident incident, Workaround workaround, boolean sponsor, String by) {
    String text =
        "🩹 %s *workaround #%d* of %s, says %s: %s\nIt may stay until the end of %s"
            .formatted(
                sponsor ? "You are sponsor of" : "You answer for",
                workaround.number(),
                place(incident),
                by,
                Lines.brief(workaround.terms().text()),
                workaround.terms().expires().inWords());
    return message(text, sponsor ? List.of() : presses(incident, workaround));
  }

  /** That it will be due, or is overdue; the same words to everybody who hears of it. */
  public static Message chased(Incident incident, Action action, ActionChased fact) {
    String text =
        "🛠️ *Action #%d* of %s %s: %s\nOwner: %s%s%s"
            .formatted(
                action.number(),
                place(incident),
                when("due", action.plan().due(), fact.daysLate()),
                Lines.brief(action.plan().text()),
                action.plan().owner().mention(),
                action.plan().sponsor().map(person -> " · Sponsor: " + person.mention()).orElse(""),
                late(fact.insteadOfEarlier()));
    return message(text, presses(incident, action));
  }

  /** The same of a workaround. */
  public static Message chased(Incident incident, Workaround workaround, WorkaroundChased fact) {
    Workaround it = workaround;
    String text =
        "🩹 *Workaround #%d* of %s %s: %s\nOwner: %s%s%s%s"
            .formatted(
                it.number(),
                place(incident),
                when("to be gone", it.terms().expires(), fact.daysLate()),
                Lines.brief(it.terms().text()),
                it.terms().owner().mention(),
                it.terms().sponsor().map(person -> " · Sponsor: " + person.mention()).orElse(""),
                it.terms().plan().map(plan -> " · Plan: " + Lines.brief(plan)).orElse(""),
                late(fact.insteadOfEarlier()));
    return message(text, presses(incident, it));
  }

  /** {@code is due at the end of Friday, 2026-11-27, in 3 days}. */
  private static String when(String due, DueDay day, int daysLate) {
    String date = day.inWords();
    if (daysLate > 0) {
      return "was %s by %s, *%s ago*".formatted(due, date, days(daysLate));
    }
    return daysLate == 0
        ? "is %s at the end of today, %s".formatted(due, date)
        : "is %s at the end of %s, in %s".formatted(due, date, days(-daysLate));
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }

  private static String late(boolean insteadOfEarlier) {
    return insteadOfEarlier ? "\nMuster was away when this should have been said first." : "";
  }

  private static String place(Incident incident) {
    return Lines.marks(incident) + incident.id() + " (" + incident.places().link() + ")";
  }

  private static List<Press> presses(Incident incident, Action action) {
    return ActionList.buttons(action, incident);
  }

  private static List<Press> presses(Incident incident, Workaround workaround) {
    return WorkaroundList.buttons(workaround, incident);
  }

  private static Message message(String text, List<Press> presses) {
    List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(text)));
    if (!presses.isEmpty()) {
      blocks.add(Blocks.buttons(presses));
    }
    return new Message(text, blocks);
  }
}
