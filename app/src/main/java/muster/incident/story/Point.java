package muster.incident.story;

import java.util.Optional;

/**
 * A point of a story that may or may not be reached.
 *
 * @param cue the id of the cue, where the turn is {@link Turn#CUE}
 */
public record Point(Turn turn, Optional<String> cue) {
  public static final Point BEGUN = of(Turn.BEGUN);

  public Point {
    if (cue.isPresent() != (turn == Turn.CUE)) {
      throw new IllegalArgumentException(turn + " with the cue " + cue);
    }
  }

  public static Point of(Turn turn) {
    return new Point(turn, Optional.empty());
  }

  public static Point cue(String id) {
    return new Point(Turn.CUE, Optional.of(id));
  }

  /** As it is written in a scenario: {@code led}, or {@code cue first-alert}. */
  @Override
  public String toString() {
    return cue.map(id -> turn.word() + " " + id).orElse(turn.word());
  }
}
