package muster.incident;

import java.util.List;
import java.util.stream.Stream;

/**
 * An internal status update (P-21). The time of the next one belongs to the promise. A part nobody
 * filled in is empty.
 *
 * @param text free words, for those who type on a phone
 * @param usersSee what users see now
 * @param tried what was tried since the last update
 * @param next the next action and its owner
 */
public record Update(String text, String usersSee, String tried, String next) {
  public static Update free(String text) {
    return new Update(text, "", "", "");
  }

  public boolean isEmpty() {
    return parts().isEmpty();
  }

  /** The parts somebody filled in, in the order they are read. */
  public List<String> parts() {
    return Stream.of(text, usersSee, tried, next).filter(part -> !part.isBlank()).toList();
  }
}
