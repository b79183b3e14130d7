package muster.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * How patient delivery is, on the machine's clock.
 *
 * @param lease how long a lane stays ours without renewal; more than twice a call's time-out
 * @param call how long a call may take; one that takes longer is in doubt
 * @param doubt how long a call without an answer may still be under way in Slack, after which its
 *     outcome can be looked up
 * @param firstRetry the pause after a first failure; it doubles with each further one
 * @param longestRetry the longest pause
 * @param home how long an App Home that was drawn stays as it is
 */
public record Pace(
    Duration lease,
    Duration call,
    Duration doubt,
    Duration firstRetry,
    Duration longestRetry,
    Duration home) {
  /** A node that dies in the middle of a call is covered by another within ten seconds. */
  public static final Pace STANDARD =
      new Pace(
          Duration.ofSeconds(6),
          Duration.ofMillis(2_500),
          Duration.ofSeconds(4),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofMinutes(1));

  /** The same where minutes may pass in a second, so that nobody looks at an hour-old home. */
  public static final Pace REHEARSAL = STANDARD.withHome(Duration.ofSeconds(5));

  private Pace withHome(Duration other) {
    return new Pace(lease, call, doubt, firstRetry, longestRetry, other);
  }

  /** When to try again after so many attempts; the spread keeps lanes from retrying as one. */
  Instant retry(Instant now, int attempts, double spread) {
    Duration doubled = firstRetry.multipliedBy(1L << Math.min(attempts, 6));
    Duration pause = doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    return now.plusMillis((long) (pause.toMillis() * (0.75 + spread / 2)));
  }
}
