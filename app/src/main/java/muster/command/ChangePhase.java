package muster.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Nearest;
import muster.incident.Phase;
import muster.incident.Wording;

/** {@code phase}: where the work stands. */
final class ChangePhase implements IncidentCommand {
  private static final List<Phase> OPEN =
      Arrays.stream(Phase.values()).filter(Phase::isOpen).toList();

  @Override
  public Usage usage() {
    return new Usage(
        "phase",
        "investigating|identified|mitigated|monitoring [how]",
        "Say where the work stands",
        "phase identified the 14:20 deploy exhausts the connection pool");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String[] words = ask.text().strip().split("\\s+", 2);
    String typed = words[0].toLowerCase(Locale.ROOT);
    Optional<Phase> phase = OPEN.stream().filter(p -> p.word().equals(typed)).findFirst();
    if (phase.isEmpty()) {
      return notAPhase(words[0], incident);
    }
    return to(phase.get(), words.length == 2 ? words[1] : "", incident);
  }

  static Decision to(Phase phase, String how, Incident incident) {
    Optional<Decision> closed = Standing.closed(incident, "its phase does not change");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (incident.phase() == phase) {
      return Decision.told(
          "%s is already %s. To add something: `/incident log …`"
              .formatted(incident.id(), phase.word()));
    }
    Optional<String> said = Optional.of(how.strip()).filter(words -> !words.isEmpty());
    return Decision.decided("", new Fact.PhaseChanged(incident.phase(), phase, said));
  }

  private static Decision notAPhase(String typed, Incident incident) {
    List<Press> presses =
        OPEN.stream()
            .filter(phase -> phase != incident.phase())
            .map(phase -> new Press(phase.word(), incident.id() + " phase " + phase.word()))
            .toList();
    List<String> words = OPEN.stream().map(Phase::word).toList();
    String asked = "Which phase? It is %s now.".formatted(incident.phase().word());
    String sentence =
        typed.isEmpty()
            ? asked
            : "`%s` is not a phase. %sUse one of: %s"
                .formatted(
                    Wording.shown(typed),
                    Nearest.to(typed, words)
                        .map(near -> "Did you mean `" + near + "`? ")
                        .orElse(""),
                    String.join(", ", words));
    return Decision.refused(sentence, presses.toArray(Press[]::new));
  }
}
