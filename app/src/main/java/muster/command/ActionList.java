package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.ActionPlan;
import muster.incident.Actions;
import muster.incident.Actions.Action;
import muster.incident.Actions.Done;
import muster.incident.Factors.Factor;
import muster.incident.Incident;
import muster.incident.When;
import muster.incident.Wording;
import muster.playbook.lint.Finding;

/** Corrective actions in words (P-35, P-37). */
public final class ActionList {
  /** More are rarely carried out (P-35). */
  static final int USUAL_MOST = 7;

  private static final int USUAL_LEAST = 3;
  private static final int BUTTONS = 8;
  private static final int SHORT = 160;

  private ActionList() {}

  static Reply of(Incident incident, Situation now) {
    List<Action> standing = incident.actions().standing();
    Press add = Act.press("Add an action", incident, "");
    if (standing.isEmpty()) {
      return new Reply(
          "No action yet. Plan one: `/incident action Add an alert: DB pool > 80 % for 5 min`",
          List.of(add));
    }
    List<String> lines = new ArrayList<>();
    lines.add("*Actions of %s*".formatted(incident.id()));
    standing.forEach(each -> lines.add(line(each, now)));
    lines.addAll(missing(incident, standing));
    List<Press> presses = new ArrayList<>();
    standing.stream()
        .flatMap(each -> next(each, incident, " #" + each.number()).stream())
        .limit(BUTTONS)
        .forEach(presses::add);
    presses.add(add);
    return new Reply(String.join("\n", lines), presses);
  }

  static Reply one(Action action, Incident incident, Situation now) {
    ActionPlan plan = action.plan();
    List<String> lines = new ArrayList<>();
    lines.add(line(action, now));
    lines.add("Works if: " + Wording.shown(plan.criterion()));
    lines.add("Verified by: " + Wording.shown(plan.verification()));
    plan.sponsor().ifPresent(person -> lines.add("Sponsor: " + person.mention()));
    action.done().forEach(done -> lines.add(done(done)));
    return new Reply(String.join("\n", lines), buttons(action, incident));
  }

  /** What somebody who answers for it may do. */
  public static List<Press> buttons(Action action, Incident incident) {
    String number = "#" + action.number() + " ";
    if (!action.isOwed()) {
      return List.of(Act.press("Reopen", incident, number + "reopen"));
    }
    List<Press> presses = new ArrayList<>();
    next(action, incident, "").ifPresent(presses::add);
    presses.add(Act.press("Change it", incident, number + "edit"));
    presses.add(Act.press("Withdraw", incident, number + "withdrawn"));
    return presses;
  }

  /** {@code #1 Add an alert · @ben · due Friday, 2026-12-04 · planned · detect, strength 2}. */
  static String line(Action action, Situation now) {
    ActionPlan plan = action.plan();
    return "`#%d` %s · %s · %s · %s · %s, strength %d%s"
        .formatted(
            action.number(),
            Wording.shown(shortly(plan.text())),
            plan.owner().mention(),
            due(action, now),
            action.step().word(),
            plan.category().word(),
            plan.strength().level(),
            plan.factor().map(factor -> " · factor #" + factor).orElse(""));
  }

  private static String due(Action action, Situation now) {
    String day = action.plan().due().inWords();
    return action.isOverdue(now.now()) ? "*overdue* since " + day : "due " + day;
  }

  private static String done(Done done) {
    String result = done.result().isEmpty() ? "" : " · " + Wording.shown(done.result());
    String step = done.step() == Actions.Step.PLANNED ? "reopened" : done.step().word();
    return "%s%s %s by %s: %s%s"
        .formatted(
            step.substring(0, 1).toUpperCase(Locale.ROOT),
            step.substring(1),
            When.dated(done.at()),
            done.by().mention(),
            Wording.shown(done.note()),
            result);
  }

  /** What comes next for it (P-37). */
  public static Optional<Press> next(Action action, Incident incident, String which) {
    String number = "#" + action.number() + " ";
    return switch (action.step()) {
      case PLANNED ->
          Optional.of(Act.press("Implemented" + which, incident, number + "implemented"));
      case IMPLEMENTED -> Optional.of(Act.press("Verified" + which, incident, number + "verified"));
      case VERIFIED -> Optional.of(Act.press("Close" + which, incident, number + "closed"));
      case CLOSED, WITHDRAWN -> Optional.empty();
    };
  }

  /** What a reviewer would say of one action: it treats a symptom, or only trains people (P-35). */
  static List<String> pointedOut(ActionPlan plan, Situation now) {
    return now.playbook().lint().action(plan.text(), plan.criterion(), plan.verification()).stream()
        .filter(finding -> finding.kind() != Finding.Kind.VAGUE)
        .map(finding -> Wording.shown(finding.reason() + " " + finding.suggestion()))
        .limit(2)
        .toList();
  }

  /** What all of them together leave out (P-35, P-36). */
  private static List<String> missing(Incident incident, List<Action> standing) {
    List<String> lines = new ArrayList<>();
    String factors =
        incident.factors().all().stream()
            .filter(factor -> standing.stream().noneMatch(each -> addresses(each, factor)))
            .map(factor -> "#%d %s".formatted(factor.number(), shown(factor)))
            .collect(Collectors.joining("; "));
    if (!factors.isEmpty()) {
      lines.add("No action addresses: " + factors);
    }
    if (standing.stream().allMatch(each -> each.plan().strength() == ActionPlan.Strength.CARE)) {
      lines.add(
          "All of them ask people to be careful, which closes no postmortem. What would make it impossible?");
    }
    int count = standing.size();
    if (count < USUAL_LEAST || count > USUAL_MOST) {
      lines.add(
          "3 to 7 is the usual number of actions; there %s %d."
              .formatted(count == 1 ? "is" : "are", count));
    }
    return lines;
  }

  private static boolean addresses(Action action, Factor factor) {
    return action.plan().factor().equals(Optional.of(factor.number()));
  }

  private static String shown(Factor factor) {
    return Wording.shown(shortly(factor.text()));
  }

  static String shortly(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
  }
}
