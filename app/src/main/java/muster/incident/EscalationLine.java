package muster.incident;

/** How calls for help read on the timeline. */
final class EscalationLine {
  private EscalationLine() {}

  static String of(EscalationFact fact) {
    return switch (fact) {
      case EscalationFact.Escalated f ->
          "Called " + f.whom().named() + f.words().map(words -> ": " + words).orElse("");
      case EscalationFact.EscalationAnswered f when f.whom().person().isEmpty() ->
          "Says they are here for " + f.whom().named() + ", " + f.inWords();
      case EscalationFact.EscalationAnswered f ->
          "The call to " + f.whom().named() + " was answered " + f.inWords();
    };
  }
}
