package muster.incident;

import java.util.Optional;
import java.util.stream.Collectors;

/** How what happens on the board of hypotheses reads on the timeline. */
final class BoardLine {
  private BoardLine() {}

  static String of(HypothesisFact fact) {
    String head = "Hypothesis #" + fact.number();
    return switch (fact) {
      case HypothesisFact.HypothesisAdded f -> head + ": " + f.text();
      case HypothesisFact.HypothesisTaken f ->
          head + " is being checked" + insteadOf(f) + despite(f.despite()) + ": " + f.text();
      case HypothesisFact.HypothesisRuledOut f ->
          head + " ruled out: " + f.text() + " because " + f.why();
      case HypothesisFact.HypothesisConfirmed f ->
          head + " confirmed: " + f.text() + f.how().map(how -> " (" + how + ")").orElse("");
      case HypothesisFact.HypothesisReopened f ->
          head + " is open again: " + f.text() + " because " + f.why();
    };
  }

  private static String insteadOf(HypothesisFact.HypothesisTaken taken) {
    return taken.insteadOf().isEmpty()
        ? ""
        : taken.insteadOf().stream()
            .map(PersonId::mention)
            .collect(Collectors.joining(" and ", ", instead of ", ""));
  }

  private static String despite(Optional<HypothesisFact.Finding> finding) {
    return finding.map(found -> " again, although it was ruled out").orElse("");
  }
}
