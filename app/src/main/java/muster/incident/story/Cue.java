package muster.incident.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that somebody of the story says.
 *
 * @param after how long after the point is reached; zero is at once
 * @param of the point it follows
 * @param unless points of which none may be reached by then
 * @param who the name of whoever says it
 * @param in the channel; empty for the incident's own where there is one
 * @param redHerring whether following it leads away from the cause
 * @param replyTo the id of the cue it answers
 */
public record Cue(
    String id,
    Duration after,
    Point of,
    List<Point> unless,
    String who,
    Optional<String> in,
    String says,
    boolean redHerring,
    Optional<String> replyTo) {
  public Cue {
    unless = List.copyOf(unless);
  }

  Cue saying(UnaryOperator<String> text) {
    return new Cue(id, after, of, unless, who, in, text.apply(says), redHerring, replyTo);
  }

  /** Whether it is about what comes after the incident. */
  boolean isAfterwards() {
    return switch (of.turn()) {
      case RESOLVED, POSTMORTEM_EXPORTED, CUE -> true;
      default -> false;
    };
  }
}
