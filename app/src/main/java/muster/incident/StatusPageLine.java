package muster.incident;

import java.util.Optional;

/** How what happens on the status page reads on the timeline. */
final class StatusPageLine {
  private StatusPageLine() {}

  /** Empty for what another line tells already: each update is an entry of its own. */
  static Optional<String> of(StatusPageFact fact) {
    return switch (fact) {
      case StatusPageFact.PageIncidentOpened f -> Optional.of("Status page: published");
      case StatusPageFact.PageUpdated f when f.status() == PageStatus.RESOLVED ->
          Optional.of("Status page: resolved");
      case StatusPageFact.PageUpdated f -> Optional.empty();
      case StatusPageFact.PageRefused f ->
          Optional.of(
              "The status page would not say “" + f.status().word() + "” (" + f.why() + ")");
      case StatusPageFact.StatusPageAsked f -> Optional.empty();
    };
  }
}
