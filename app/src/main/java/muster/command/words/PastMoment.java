package muster.command.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which moment a clock meant, by the calendar and the clock changes of its zone. */
final class PastMoment {
  static final Duration OLDEST = Duration.ofDays(366);
  private static final Duration FAST_CLOCK = Duration.ofMinutes(1);
  private static final Duration LAST_NIGHT = Duration.ofHours(12);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ClockWord clock;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDateTime here;

  PastMoment(ClockWord clock, Instant now, ZoneId typists) {
    this.clock = clock;
    this.now = now;
    this.zone = clock.zone().orElse(typists);
    this.here = LocalDateTime.ofInstant(now, zone);
  }

  TimeWord read() {
    LocalDate today = here.toLocalDate();
    if (clock.day().isPresent()) {
      return on(clock.day().get().from(today)).orElseGet(this::ahead);
    }
    LocalDate yesterday = today.minusDays(1);
    return on(today)
        .or(() -> isLastNight(yesterday) ? on(yesterday) : Optional.empty())
        .orElseGet(this::ahead);
  }

  private boolean isLastNight(LocalDate yesterday) {
    return Duration.between(yesterday.atTime(clock.time()), here).compareTo(LAST_NIGHT) <= 0;
  }

  /** What the clock meant on that day; empty when it is still ahead. */
  private Optional<TimeWord> on(LocalDate date) {
    LocalDateTime local = date.atTime(clock.time());
    List<Instant> meant =
        zone.getRules().getValidOffsets(local).stream().map(local::toInstant).toList();
    if (meant.isEmpty()) {
      ZoneOffsetTransition change = zone.getRules().getTransition(local);
      return change.getInstant().isAfter(now)
          ? Optional.empty()
          : Optional.of(neverWas(date, change));
    }
    List<Instant> past =
        meant.stream().filter(moment -> !moment.isAfter(now.plus(FAST_CLOCK))).toList();
    return switch (past.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(at(past.getFirst()));
      default -> Optional.of(twice(date, past));
    };
  }

  private TimeWord at(Instant moment) {
    if (moment.isBefore(now.minus(OLDEST))) {
      return tooOld(clock.typed());
    }
    Instant when = moment.isAfter(now) ? now : moment;
    return new TimeWord.At(when.truncatedTo(ChronoUnit.MICROS), clock.rest());
  }

  static TimeWord tooOld(String typed) {
    return new TimeWord.Wrong(
        "%s is more than a year ago. Write a time within the last 366 days, such as `2h ago`."
            .formatted(Quote.of(typed)));
  }

  private TimeWord ahead() {
    String instead =
        clock.day().isPresent()
            ? "Only what has happened has a time: leave the time out if it is now."
            : "For yesterday write %s.".formatted(Quote.of("yesterday " + clock.typed()));
    return new TimeWord.Wrong(
        "%s is still ahead in %s, where it is %s. %s"
            .formatted(Quote.of(clock.typed()), place(), LOCAL.format(here), instead));
  }

  private TimeWord neverWas(LocalDate date, ZoneOffsetTransition change) {
    return new TimeWord.Wrong(
        "%s was skipped in %s on %s: the clocks went from %s to %s. Write another time, or the one in UTC: `%s` is when they changed."
            .formatted(
                Quote.of(clock.typed()),
                place(),
                date,
                LOCAL.format(change.getDateTimeBefore()),
                LOCAL.format(change.getDateTimeAfter()),
                utc(change.getInstant())));
  }

  private TimeWord twice(LocalDate date, List<Instant> moments) {
    return new TimeWord.Wrong(
        "%s happened twice in %s on %s, when the clocks went back. Write `%s` for the first or `%s` for the second."
            .formatted(
                Quote.of(clock.typed()),
                place(),
                date,
                utc(moments.getFirst()),
                utc(moments.getLast())));
  }

  /** As it can be typed; the seconds only if there are any. */
  private static String utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString().replace('T', ' ') + " UTC";
  }

  private String place() {
    return zone instanceof ZoneOffset offset
        ? "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId())
        : zone.getId();
  }
}
