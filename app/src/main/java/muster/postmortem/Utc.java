package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a postmortem writes them: always UTC, to the minute (P-30). */
final class Utc {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Utc() {}

  static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String dateTime(Instant at) {
    return DATE_TIME.format(at);
  }

  /** Only the time on the day the reader has in mind, otherwise with the date. */
  static String on(LocalDate day, Instant at) {
    return date(at).equals(day) ? time(at) : dateTime(at);
  }

  /**
   * How long something took: {@code 42 min}, {@code 2 h}, {@code 25 h 3 min}. Hours are never
   * folded into days, because durations of incidents are compared. Rounded down to the minute; less
   * than nothing reads as nothing.
   */
  static String length(Duration length) {
    if (length.compareTo(Duration.ofMinutes(1)) < 0) {
      return "less than 1 min";
    }
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    if (hours == 0) {
      return minutes + " min";
    }
    return hours + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
