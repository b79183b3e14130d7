package muster.command;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Incident;
import muster.incident.Wording;
import muster.playbook.DecisionRules;

/** The criteria of a decision and who may roll back, where somebody decides (P-14, P-15). */
final class DecisionHelp {
  private DecisionHelp() {}

  static String of(Incident incident, Situation now) {
    List<String> lines = new ArrayList<>();
    lines.add("*To decide, in this order*");
    List<String> rules = DecisionRules.inOrder();
    for (int rule = 0; rule < rules.size(); rule++) {
      lines.add((rule + 1) + ". " + rules.get(rule));
    }
    lines.add(Wording.shown(DecisionRules.mayRollBack(now.playbook(), incident.severity())));
    return String.join("\n", lines);
  }
}
