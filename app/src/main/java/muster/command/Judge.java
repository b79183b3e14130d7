package muster.command;

import java.util.List;
import java.util.function.Function;
import muster.incident.AlertFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.Recorded;

/** A reaction says what an alert was worth, or takes that back (P-19). */
final class Judge implements IncidentCommand {
  private final String name;
  private final Function<MessageRef, Fact> verdict;

  private Judge(String name, Function<MessageRef, Fact> verdict) {
    this.name = name;
    this.verdict = verdict;
  }

  static List<Command> all() {
    return List.of(
        new Judge("mark-signal", AlertFact.MarkedSignal::new),
        new Judge("mark-noise", AlertFact.MarkedNoise::new),
        new Judge("unmark-signal", message -> new AlertFact.Unmarked(message, true)),
        new Judge("unmark-noise", message -> new AlertFact.Unmarked(message, false)));
  }

  @Override
  public Usage usage() {
    return new Usage(name, "", "Say what an alert was worth", name);
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (ask.message().isEmpty()) {
      return Decision.refused(ShowNoise.howTo(now));
    }
    Fact fact = verdict.apply(ask.message().get());
    List<Recorded> alike =
        now.known().about(incident, AlertFact.subject(ask.message().get())).stream()
            .filter(recorded -> isSignal(recorded.fact()) == isSignal(fact))
            .toList();
    return Marking.isOutdated(ask, now.who(), alike)
        ? Decision.told("")
        : Decision.decided("", fact);
  }

  /** Slack may tell of two reactions in the wrong order, which only matters for the same emoji. */
  private static boolean isSignal(Fact fact) {
    return fact instanceof AlertFact.MarkedSignal
        || (fact instanceof AlertFact.Unmarked unmarked && unmarked.signal());
  }
}
