package muster.incident;

import java.util.Optional;
import muster.incident.story.Story;

/** What happens in a drill that is played by a scenario (P-46). */
public sealed interface DrillFact extends Fact {
  /** The drill began together with the incident. */
  record DrillBegun(Story story) implements DrillFact {}

  /**
   * Somebody of the story said something.
   *
   * @param cue which one
   */
  record CueGiven(String cue) implements DrillFact {
    @Override
    public Optional<String> subject() {
      return Optional.of("cue " + cue);
    }
  }

  /** The rest of the story stays untold; the incident goes on. */
  record CuesStopped() implements DrillFact {}
}
