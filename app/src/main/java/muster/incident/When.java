package muster.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Slack shows each reader in their own zone, with UTC for whoever cannot. */
public final class When {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private When() {}

  /** The time of day alone. */
  public static String clock(Instant moment) {
    return token(moment, "{time}", CLOCK);
  }

  /** The day and the time. */
  public static String dated(Instant moment) {
    return token(moment, "{date_short_pretty} {time}", DATED);
  }

  /**
   * {@code 14:45 UTC}, for those who read it as plain text, with the day where it is another than
   * that of {@code said}.
   */
  static String utc(Instant moment, Instant said) {
    ZonedDateTime then = moment.atZone(ZoneOffset.UTC);
    boolean today = then.toLocalDate().equals(said.atZone(ZoneOffset.UTC).toLocalDate());
    return (today ? CLOCK : DATED).format(moment) + " UTC";
  }

  private static String token(Instant moment, String format, DateTimeFormatter fallback) {
    return "<!date^%d^%s|%s UTC>"
        .formatted(moment.getEpochSecond(), format, fallback.format(moment));
  }
}
