package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as a postmortem writes them, to the minute: UTC (P-30), or the time of a named zone with
 * how far that is from UTC, so that a reader anywhere and through a change of clocks knows when.
 */
public record Times(ZoneId zone) {
  static final Times UTC = new Times(ZoneOffset.UTC);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  public LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** As in {@code 14:42 UTC} or {@code 15:42 UTC+1}. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone)) + " " + offset(at);
  }

  public String dateTime(Instant at) {
    return DATE_TIME.format(at.atZone(zone)) + " " + offset(at);
  }

  /** Only the time on the day the reader has in mind, otherwise with the date. */
  public String on(LocalDate day, Instant at) {
    return date(at).equals(day) ? time(at) : dateTime(at);
  }

  public boolean isUtc() {
    return zone.equals(ZoneOffset.UTC);
  }

  /** What it is called: {@code UTC} or {@code Europe/Berlin}. */
  public String name() {
    return isUtc() ? "UTC" : zone.getId();
  }

  private String offset(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    int minutes = there.getOffset().getTotalSeconds() / 60;
    if (minutes == 0) {
      return "UTC";
    }
    int rest = Math.abs(minutes % 60);
    return "UTC"
        + (minutes < 0 ? "−" : "+")
        + Math.abs(minutes / 60)
        + (rest == 0 ? "" : ":%02d".formatted(rest));
  }

  /**
   * How long something took: {@code 42 min}, {@code 2 h}, {@code 25 h 3 min}. Hours are never
   * folded into days, because durations of incidents are compared. Rounded down to the minute; less
   * than nothing reads as nothing.
   */
  public static String length(Duration length) {
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
