package muster.incident;

import java.util.Optional;

/** What an incident adds to the runbooks (P-40). */
public sealed interface RunbookFact extends Fact {
  /** The service whose runbook it is, as people named it. */
  Optional<String> service();

  String title();

  /**
   * Somebody wrote down what would have helped.
   *
   * @param commands what to do, each step on a line
   * @param expected what one sees if it worked
   * @param escalate when to call for help, and whom
   */
  record RunbookWritten(
      Optional<String> service, String title, String commands, String expected, String escalate)
      implements RunbookFact {}

  /** Somebody says where a runbook is. */
  record RunbookLinked(Optional<String> service, String title, String url) implements RunbookFact {}

  /** Somebody read a runbook again, and it is still right. */
  record RunbookChecked(Optional<String> service, String title) implements RunbookFact {}
}
