package muster.incident;

import java.util.Optional;

/** How risks and briefs read on the timeline. */
final class ExecutiveLine {
  private ExecutiveLine() {}

  /** A brief tells what is known and is no step towards an end. */
  static Timeline.Sort sort(ExecutiveFact fact) {
    return fact instanceof ExecutiveFact.BriefGiven ? Timeline.Sort.UPDATE : Timeline.Sort.EVENT;
  }

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
