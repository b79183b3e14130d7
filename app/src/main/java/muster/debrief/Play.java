package muster.debrief;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.story.Point;
import muster.incident.story.Progress;
import muster.incident.story.Story;

/**
 * A drill that was played, as far as it is on record (P-46).
 *
 * @param progress when it began and which cues were given when
 * @param log the log of the incident; empty where nobody declared one
 * @param names what people are called
 * @param ended when it was over: the last thing that is looked at
 */
public record Play(
    Story story,
    Progress progress,
    List<Recorded> log,
    Function<PersonId, String> names,
    Instant ended) {
  public Play {
    log = List.copyOf(log);
  }

  Instant began() {
    return progress.reached(Point.BEGUN).orElse(ended);
  }
}
