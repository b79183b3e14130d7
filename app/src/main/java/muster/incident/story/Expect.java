package muster.incident.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import muster.incident.Severity;

/**
 * What a scenario hopes for beyond the playbook's general rules: a severity or a point reached
 * within a time of another point, or one point before another.
 *
 * @param rule the playbook's, such as {@code P-2}
 * @param hope in words
 * @param severity at least that high
 * @param reached the point that should be reached
 * @param within empty where any time will do
 * @param of the point from which the time counts; the declaration where nothing is said
 * @param before empty, or two points of which the first should come first
 */
public record Expect(
    String rule,
    String hope,
    Optional<Severity> severity,
    Optional<Point> reached,
    Optional<Duration> within,
    Optional<Point> of,
    List<Point> before) {
  public Expect {
    before = List.copyOf(before);
  }
}
