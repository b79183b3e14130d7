package muster.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import muster.incident.story.Point;

/**
 * Something that a person of the story does where nobody plays them.
 *
 * @param line where it stands in the file
 * @param after how long after the point is reached
 * @param of the point it follows; the act before it where nothing is said
 * @param in the channel; empty for the incident's own where there is one
 */
public record Act(
    int line, Duration after, Optional<Point> of, String who, Optional<String> in, Deed deed) {

  Act saying(UnaryOperator<String> text) {
    Deed said =
        switch (deed) {
          case Types types -> new Types(text.apply(types.words()));
          case Presses presses -> presses;
          case Submits submits -> new Submits(said(submits.answers(), text));
          case Replies replies ->
              new Replies(text.apply(replies.words()), text.apply(replies.to()));
          case Marks marks -> new Marks(text.apply(marks.words()));
        };
    return new Act(line, after, of, who, in, said);
  }

  private static Map<String, String> said(Map<String, String> fields, UnaryOperator<String> text) {
    Map<String, String> said = new LinkedHashMap<>();
    fields.forEach((field, words) -> said.put(field, text.apply(words)));
    return said;
  }

  /** What is done. */
  public sealed interface Deed {}

  /** A line in a channel, a command or not. */
  public record Types(String words) implements Deed {}

  /** The newest button with this label that the person sees. */
  public record Presses(String label) implements Deed {}

  /** The form on the screen, filled in. */
  public record Submits(Map<String, String> answers) implements Deed {}

  /** An answer in the thread of the newest message with these words. */
  public record Replies(String words, String to) implements Deed {}

  /** The newest message with these words is marked for the timeline. */
  public record Marks(String words) implements Deed {}
}
