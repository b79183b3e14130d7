package muster.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.words.Flags;
import muster.command.words.Reading;
import muster.incident.ActionFact.ActionPlanned;
import muster.incident.ActionPlan;
import muster.incident.Actions;
import muster.incident.Incident;
import muster.incident.Wording;

/** {@code action}: something will be done so that it does not happen again (P-35 … P-37). */
final class Act implements IncidentCommand {
  static final String NAME = "action";

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "text --owner @p --due date --criterion \"…\" --verify \"…\" --factor #1|#3 implemented|verified|closed …",
        "Plan a corrective action, or say how far one is; the form asks for what is missing",
        "action Add an alert: DB pool > 80 % for 5 min --owner @ben --due next friday");
  }

  static Press press(String label, Incident incident, String words) {
    return new Press(label, (incident.id() + " " + NAME + " " + words).strip());
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<ActionWord> word = ActionWord.read(ask.text());
    if (word.isPresent()) {
      return incident
          .actions()
          .numbered(word.get().number())
          .map(found -> ChangeAction.decide(word.get(), found, ask, incident, now))
          .orElseGet(() -> missing(word.get().number(), incident));
    }
    return ask.isForm() ? filledIn(ask, incident, now) : typed(ask.text(), incident, now);
  }

  private static Decision missing(int number, Incident incident) {
    return Decision.refused(
        "There is no action `#%d` in %s.".formatted(number, incident.id()),
        ShowActions.press(incident));
  }

  private static Decision typed(String text, Incident incident, Situation now) {
    return switch (Flags.read(text, ActionForm.FLAGS)) {
      case Reading.Wrong<Flags> wrong -> Decision.refused(Wording.shown(wrong.sentence()));
      case Reading.Read<Flags> read -> {
        Map<String, String> said = new HashMap<>(read.value().values());
        said.put(ActionForm.TEXT, read.value().text());
        yield typed(said, incident, now);
      }
    };
  }

  /** Whatever cannot be taken as it was typed is asked in the form, so that nothing is lost. */
  private static Decision typed(Map<String, String> said, Incident incident, Situation now) {
    ActionReading reading = new ActionReading(said, Optional.empty(), incident, now);
    Optional<ActionReading.Wrong> wrong = reading.wrong();
    if (wrong.isEmpty()) {
      return planned(reading.plan(), incident, now);
    }
    boolean fits = said.values().stream().allMatch(words -> words.length() <= Actions.LONGEST);
    return fits
        ? Decision.asks(
            ActionForm.of(
                NAME,
                "Corrective action",
                incident,
                said,
                wrong.filter(found -> !found.missing()).map(ActionReading.Wrong::sentence),
                now))
        : Decision.refused(wrong.get().sentence());
  }

  private static Decision filledIn(Ask ask, Incident incident, Situation now) {
    ActionReading reading =
        new ActionReading(new LinkedHashMap<>(ask.fields()), Optional.empty(), incident, now);
    return reading
        .wrong()
        .map(wrong -> (Decision) Decision.refusedField(wrong.field(), wrong.sentence()))
        .orElseGet(() -> planned(reading.plan(), incident, now));
  }

  private static Decision planned(ActionPlan plan, Incident incident, Situation now) {
    Actions actions = incident.actions();
    Optional<Actions.Action> same =
        actions.standing().stream()
            .filter(each -> each.plan().text().equalsIgnoreCase(plan.text()))
            .findFirst();
    if (same.isPresent()) {
      return Decision.refused(
          "That is there: %s".formatted(ActionList.line(same.get(), now)),
          ShowActions.press(incident));
    }
    if (actions.all().size() >= Actions.MOST) {
      return Decision.refused(
          "There are %d actions already, and nobody carries out more. Withdraw one first: `/incident actions`"
              .formatted(Actions.MOST));
    }
    int number = actions.all().size() + 1;
    Decided decided = Decision.decided("", new ActionPlanned(number, plan));
    return new Decided(
        decided.facts(),
        new Reply(
            String.join("\n", echo(number, plan, incident, now)),
            List.of(
                press("Change it", incident, "#" + number + " edit"),
                ShowActions.press(incident))));
  }

  /** The day as it was understood, and what a reviewer would point out. */
  private static List<String> echo(int number, ActionPlan plan, Incident incident, Situation now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "`#%d` is due at the end of *%s* (%s), %s. It counts as %s, strength %d: %s."
            .formatted(
                number,
                plan.due().inWords(),
                plan.due().zone(),
                plan.owner().equals(now.who()) ? "and it is yours" : "by " + plan.owner().mention(),
                plan.category().word(),
                plan.strength().level(),
                plan.strength().words()));
    lines.addAll(ActionList.pointedOut(plan, now));
    int standing = incident.actions().standing().size() + 1;
    if (standing > ActionList.USUAL_MOST) {
      lines.add(
          "There are %d now; 3 to 7 is the usual number. A few that are done beat many that are not."
              .formatted(standing));
    }
    return lines;
  }
}
