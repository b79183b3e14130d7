package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Closing;
import muster.incident.DrillFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.UndoFact;
import muster.incident.story.Point;
import muster.incident.story.Progress;
import muster.incident.story.Turn;
import muster.postmortem.History;
import muster.postmortem.Markdown;
import muster.postmortem.Times;

/**
 * A drill in which an incident was declared, read for what the rules ask of it.
 *
 * @param reached what the log says of the story's points, without what was taken back
 */
record Played(Play play, History history, Progress reached) {
  static final Times TIMES = new Times(ZoneOffset.UTC);

  static Played of(Play play) {
    List<Recorded> log = play.log();
    return new Played(
        play,
        History.of(Incident.of(log), log, List.of(), TIMES),
        Progress.of(play.began(), UndoFact.standing(log)));
  }

  Incident incident() {
    return history.incident();
  }

  Instant declaredAt() {
    return history.declaredAt();
  }

  Optional<Instant> at(Turn turn) {
    return reached.reached(Point.of(turn));
  }

  /** When a point was reached; cues are known to the play alone. */
  Optional<Instant> at(Point point) {
    return point.turn() == Turn.CUE ? play.progress().reached(point) : reached.reached(point);
  }

  /** Whether the drill was declared for the people, who could not choose how and when. */
  boolean isDeclaredForThem() {
    return play.log().stream().anyMatch(each -> each.fact() instanceof DrillFact.DrillBegun);
  }

  /** When it was last closed; empty while it is open. */
  Optional<Instant> closed() {
    return history.stretches().closed();
  }

  /** Until when things are looked at: the end of the incident, or of the drill. */
  Instant until() {
    return closed().orElse(play.ended());
  }

  <F extends Fact> Stream<F> facts(Class<F> sort) {
    return history.standing(sort).stream().map(Recorded::fact).map(sort::cast);
  }

  <F extends Fact> Optional<Recorded> first(Class<F> sort) {
    return history.standing(sort).stream().findFirst();
  }

  /** The fact that closed it last. */
  Optional<Recorded> closing() {
    return UndoFact.standing(play.log()).stream()
        .filter(each -> Closing.by(each.fact()).isPresent())
        .reduce((earlier, later) -> later);
  }

  /** As in {@code 12 min after declaring}. */
  String afterDeclaring(Instant at) {
    Duration after = Duration.between(declaredAt(), at);
    return after.compareTo(Duration.ofMinutes(1)) < 0
        ? "within a minute of declaring"
        : Times.length(after) + " after declaring";
  }

  Duration sinceDeclared(Instant at) {
    return Duration.between(declaredAt(), at);
  }

  /** What somebody said, without names and without a shape of its own. */
  String said(String words) {
    return Markdown.line(history.roles().nameless(words));
  }
}
