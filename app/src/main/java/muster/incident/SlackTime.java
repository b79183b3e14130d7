package muster.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's ts as a moment: seconds and microseconds since 1970, in UTC. */
public final class SlackTime {
  private static final Pattern TS = Pattern.compile("(\\d{1,11})\\.(\\d{6})");
  private static final int NANOS_A_MICRO = 1_000;

  private SlackTime() {}

  /** The moment, or empty if this is no ts. */
  public static Optional<Instant> of(String ts) {
    Matcher matcher = TS.matcher(ts);
    return matcher.matches()
        ? Optional.of(
            Instant.ofEpochSecond(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)) * NANOS_A_MICRO))
        : Optional.empty();
  }
}
