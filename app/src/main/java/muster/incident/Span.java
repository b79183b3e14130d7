package muster.incident;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How lengths of time are said to people, written in the playbook and read from both. */
public final class Span {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(\\d{1,6}) ?(?:d|days?))?"
              + " ?(?:(\\d{1,6}) ?(?:h|hours?))?"
              + " ?(?:(\\d{1,6}) ?(?:m|min|mins|minutes?))?"
              + " ?(?:(\\d{1,6}) ?(?:s|sec|secs|seconds?))?");

  private Span() {}

  /**
   * For people: {@code 45 seconds}, {@code 6 minutes}, {@code 1 h 5 min}, {@code 2 days}. Rounded
   * down, so nobody reads more time than has passed; less than nothing reads as {@code 0 seconds}.
   */
  public static String words(Duration length) {
    if (length.isNegative()) {
      return "0 seconds";
    }
    if (length.compareTo(Duration.ofMinutes(1)) < 0) {
      return counted(length.toSeconds(), "second");
    }
    if (length.compareTo(Duration.ofHours(1)) < 0) {
      return counted(length.toMinutes(), "minute");
    }
    if (length.compareTo(Duration.ofDays(1)) < 0) {
      int minutes = length.toMinutesPart();
      return minutes == 0
          ? counted(length.toHours(), "hour")
          : length.toHours() + " h " + minutes + " min";
    }
    int hours = length.toHoursPart();
    return hours == 0 ? counted(length.toDays(), "day") : length.toDays() + " d " + hours + " h";
  }

  /** For the playbook and for commands: {@code 15m}, {@code 1h30m}. {@link #read} reads it back. */
  public static String written(Duration length) {
    String text =
        part(length.toHours(), "h")
            + part(length.toMinutesPart(), "m")
            + part(length.toSecondsPart(), "s");
    return text.isEmpty() ? "0m" : text;
  }

  /**
   * Reads {@code 15m}, {@code 1h}, {@code 90s}, {@code 1h30m}, {@code 2d} and the longer spellings
   * {@code 10 min}, {@code 2 hours}. A number without a unit, and anything else, is empty.
   */
  public static Optional<Duration> read(String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = WRITTEN.matcher(typed);
    if (typed.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(number(matcher, 1))
            .plusHours(number(matcher, 2))
            .plusMinutes(number(matcher, 3))
            .plusSeconds(number(matcher, 4)));
  }

  private static long number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }
}
