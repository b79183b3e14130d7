package muster.incident;

import java.util.List;
import java.util.stream.Stream;

/**
 * What those outside are told (P-22). The time of the next update belongs to the promise. A part
 * nobody filled in is empty.
 *
 * @param impact in one sentence
 * @param doing what is being done to restore service
 * @param next when to expect the next update, where that is said in words of its own
 * @param where where the latest status is
 */
public record ExternalUpdate(String impact, String doing, String next, String where) {
  /** The parts somebody filled in, in the order they are read. */
  public List<String> parts() {
    return Stream.of(impact, doing, next, where).filter(part -> !part.isBlank()).toList();
  }
}
