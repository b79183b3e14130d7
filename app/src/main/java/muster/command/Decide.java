package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.Because;
import muster.incident.Fact;
import muster.incident.Incident;

/** {@code decide}: what was decided, why, and by whom, when it was decided (P-15). */
final class Decide implements IncidentCommand {
  private static final String WHAT = "what";
  private static final String WHY = "why";

  @Override
  public Usage usage() {
    return new Usage(
        "decide",
        "text [because …]",
        "Record a decision and its reason",
        "decide roll back to v2.3.0 because it restores payments fastest");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Because words = Because.split(ask.text());
    Optional<String> what =
        ask.field(WHAT).or(() -> Optional.of(words.before()).filter(said -> !said.isBlank()));
    Optional<String> why = ask.field(WHY).or(words::reason);
    return what.map(said -> (Decision) Decision.decided("", new Fact.DecisionMade(said, why)))
        .orElseGet(() -> Decision.asks(form(incident, now)));
  }

  private Form form(Incident incident, Situation now) {
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Decision",
        "Record",
        Optional.empty(),
        Optional.of(DecisionHelp.of(incident, now)),
        List.of(
            new Form.Words(WHAT, "What was decided", "", "", true, false, 1500),
            new Form.Words(WHY, "Why", "", "", true, true, 1500)));
  }
}
