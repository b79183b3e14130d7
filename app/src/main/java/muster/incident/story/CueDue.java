package muster.incident.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When cues are given: a pure function of the story and how far it has come, for a drill in Slack
 * and for one on this machine.
 */
public final class CueDue {
  private CueDue() {}

  private record Timed(Cue cue, Instant at) {}

  /** When the next cue is given if nothing else happens. */
  public static Optional<Instant> next(List<Cue> cues, Progress progress) {
    return ahead(cues, progress).findFirst().map(Timed::at);
  }

  /** The cue that is given now, the earliest first; each may put an end to others. */
  public static Optional<Cue> due(List<Cue> cues, Progress progress, Instant now) {
    return ahead(cues, progress)
        .findFirst()
        .filter(timed -> !timed.at().isAfter(now))
        .map(Timed::cue);
  }

  /** Whether any cue may still be given, whenever that is. */
  public static boolean isLeft(List<Cue> cues, Progress progress) {
    return left(cues, progress).findAny().isPresent();
  }

  private static Stream<Cue> left(List<Cue> cues, Progress progress) {
    boolean resolved = progress.reached(Point.of(Turn.RESOLVED)).isPresent();
    return cues.stream()
        .filter(cue -> progress.reached(Point.cue(cue.id())).isEmpty())
        .filter(cue -> !resolved || cue.isAfterwards())
        .filter(cue -> cue.unless().stream().allMatch(point -> progress.reached(point).isEmpty()));
  }

  /** Those whose time is known, in the order in which they will be given. */
  private static Stream<Timed> ahead(List<Cue> cues, Progress progress) {
    return left(cues, progress)
        .flatMap(
            cue ->
                progress
                    .reached(cue.of())
                    .map(since -> new Timed(cue, since.plus(cue.after())))
                    .stream())
        .sorted(Comparator.comparing(Timed::at));
  }
}
