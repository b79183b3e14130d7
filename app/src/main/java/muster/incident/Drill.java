package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.story.Cue;
import muster.incident.story.CueDue;
import muster.incident.story.Progress;
import muster.incident.story.Story;

/**
 * The scenario that an incident is played by (P-46), and how far it has come.
 *
 * @param story empty where nobody plays
 * @param over whether no more cues are given
 */
public record Drill(Optional<Story> story, Progress progress, boolean over) {
  static final Drill NONE = new Drill(Optional.empty(), Progress.NONE, true);

  Drill after(Recorded next, Incident before) {
    return switch (next.fact()) {
      case DrillFact.DrillBegun f ->
          // The declaration is the first fact of the log, and the story begins with it.
          new Drill(
              Optional.of(f.story()),
              Progress.begun(before.declaredAt()).declared(before.declaredAt()),
              false);
      case DrillFact.CuesStopped f -> new Drill(story, progress, true);
      case Fact.Cancelled f -> new Drill(story, progress, true);
      case LinkFact.Merged f -> new Drill(story, progress, true);
      default -> story.isEmpty() ? this : new Drill(story, progress.after(next), over);
    };
  }

  /** Whether nothing more may come of the story, whatever happens. */
  public boolean isTold() {
    return over || !CueDue.isLeft(cues(), progress);
  }

  /** The next of the story, if its time has come: one cue at a time may put an end to others. */
  public List<Fact> given(Instant now) {
    return over
        ? List.of()
        : CueDue.due(cues(), progress, now).stream()
            .<Fact>map(cue -> new DrillFact.CueGiven(cue.id()))
            .toList();
  }

  Optional<Deadline> deadline() {
    return over
        ? Optional.empty()
        : CueDue.next(cues(), progress).map(at -> new Deadline(Deadline.Kind.CUE, "", at));
  }

  private List<Cue> cues() {
    return story.map(Story::cues).orElse(List.of());
  }
}
