package muster.incident;

import java.util.Optional;

/** How runbooks read on the timeline. */
final class RunbookLine {
  private RunbookLine() {}

  /** That one was read again is no part of the story. */
  static Optional<String> of(RunbookFact fact) {
    return switch (fact) {
      case RunbookFact.RunbookWritten f -> Optional.of("Runbook entry written: " + f.title());
      case RunbookFact.RunbookLinked f -> Optional.of("Runbook named: " + f.title());
      case RunbookFact.RunbookChecked f -> Optional.empty();
    };
  }
}
