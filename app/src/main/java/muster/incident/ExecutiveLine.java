package muster.incident;

import java.util.Optional;

/** How risks and briefs read on the timeline. */
final class ExecutiveLine {
  private ExecutiveLine() {}

  /** The line, or empty where somebody was merely asked. */
  static Optional<String> of(ExecutiveFact fact) {
    return switch (fact) {
      case ExecutiveFact.RiskMarked f ->
          Optional.of("Risk: " + f.risk().word() + f.note().map(note -> ", " + note).orElse(""));
      case ExecutiveFact.RiskCleared f -> Optional.of("No more risk: " + f.risk().word());
      case ExecutiveFact.BriefGiven f -> Optional.of("Brief for executives written");
      case ExecutiveFact.BriefAsked f -> Optional.empty();
    };
  }
}
