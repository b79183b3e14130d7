package muster.playbook;

import java.util.List;
import muster.incident.Severity;

/** By what a decision is made when there is no time, in this order (P-13, P-14). */
public final class DecisionRules {
  private static final List<String> IN_ORDER =
      List.of(
          "Customer impact: the fastest safe way to restore service wins, even if it hides the cause.",
          "Risk of rolling back: if it can lose data or spread, prefer shaping traffic, flags or a degraded mode.",
          "Time until fewer users feel it.");

  private DecisionRules() {}

  public static List<String> inOrder() {
    return IN_ORDER;
  }

  /** Who need not ask before rolling back at this severity (P-15). */
  public static String mayRollBack(Playbook playbook, Severity severity) {
    return "May roll back at %s without asking: %s"
        .formatted(severity, playbook.policy(severity).mayRollBack());
  }
}
