package muster.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what happens to actions and workarounds reads on the timeline. */
final class ActionLine {
  private ActionLine() {}

  /** Empty for what only those heard whom it concerned. */
  static Optional<String> of(ActionFact fact) {
    String head = "Action #" + fact.number() + " ";
    return switch (fact) {
      case ActionFact.ActionPlanned f ->
          Optional.of(
              head + "for " + f.plan().owner().mention() + until(f.plan().due()) + f.text());
      case ActionFact.ActionAmended f ->
          Optional.of(head + "changed: " + changes(f.from(), f.plan()) + because(f.why()));
      case ActionFact.ActionImplemented f ->
          Optional.of(head + "implemented: " + f.text() + " (" + f.note() + ")");
      case ActionFact.ActionVerified f ->
          Optional.of(head + "verified: " + f.test() + ": " + f.result());
      case ActionFact.ActionClosed f -> Optional.of(head + "closed: " + f.text());
      case ActionFact.ActionReopened f -> Optional.of(head + "is open again because " + f.why());
      case ActionFact.ActionWithdrawn f ->
          Optional.of(head + "withdrawn because " + f.why() + ": " + f.text());
      case ActionFact.ActionChased f -> Optional.empty();
    };
  }

  static Optional<String> of(WorkaroundFact fact) {
    String head = "Workaround #" + fact.number() + " ";
    return switch (fact) {
      case WorkaroundFact.WorkaroundKept f ->
          Optional.of(
              head + "of " + f.terms().owner().mention() + until(f.terms().expires()) + f.text());
      case WorkaroundFact.WorkaroundAmended f ->
          Optional.of(head + "changed: " + changes(f.from(), f.terms()) + because(f.why()));
      case WorkaroundFact.WorkaroundReplaced f -> Optional.of(head + "replaced by " + f.by());
      case WorkaroundFact.WorkaroundRemoved f -> Optional.of(head + "removed: " + f.how());
      case WorkaroundFact.WorkaroundChased f -> Optional.empty();
    };
  }

  /** As in "due 2026-12-01 → 2026-12-04, owner @ben → @cy". */
  static String changes(ActionPlan from, ActionPlan to) {
    List<String> parts = new ArrayList<>();
    changed(parts, "", from.text(), to.text());
    changed(parts, "due ", from.due().day(), to.due().day());
    changed(parts, "owner ", from.owner().mention(), to.owner().mention());
    changed(parts, "criterion ", from.criterion(), to.criterion());
    changed(parts, "verification ", from.verification(), to.verification());
    changed(parts, "category ", from.category().word(), to.category().word());
    changed(parts, "strength ", from.strength().level(), to.strength().level());
    changed(parts, "factor ", number(from.factor()), number(to.factor()));
    changed(parts, "sponsor ", person(from.sponsor()), person(to.sponsor()));
    return String.join(", ", parts);
  }

  static String changes(Workarounds.Terms from, Workarounds.Terms to) {
    List<String> parts = new ArrayList<>();
    changed(parts, "", from.text(), to.text());
    changed(parts, "expires ", from.expires().day(), to.expires().day());
    changed(parts, "owner ", from.owner().mention(), to.owner().mention());
    changed(parts, "plan ", from.plan().orElse("none"), to.plan().orElse("none"));
    changed(parts, "sponsor ", person(from.sponsor()), person(to.sponsor()));
    return String.join(", ", parts);
  }

  private static void changed(List<String> parts, String what, Object from, Object to) {
    if (!from.equals(to)) {
      parts.add(what + from + " → " + to);
    }
  }

  private static String number(Optional<Integer> factor) {
    return factor.map(number -> "#" + number).orElse("none");
  }

  private static String person(Optional<PersonId> person) {
    return person.map(PersonId::mention).orElse("nobody");
  }

  private static String until(DueDay due) {
    return " until " + due.day() + ": ";
  }

  private static String because(Optional<String> why) {
    return why.map(words -> " because " + words).orElse("");
  }
}
