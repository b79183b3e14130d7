package muster.postmortem.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.postmortem.Times;

/**
 * Where on a line of some width a moment lies, and where that line is marked: at round times of the
 * zone, whether it shows twenty minutes or three weeks.
 *
 * @param left the place of the first moment, in pixels
 * @param right the place of the last one
 */
record TimeAxis(Instant from, Instant until, double left, double right, Times times) {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(28));

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private static final DateTimeFormatter DAY_CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /**
   * A mark on the line.
   *
   * @param day what is written below the time where a day begins, else empty
   */
  record Tick(double x, String time, String day) {}

  double x(Instant at) {
    double whole = Duration.between(from, until).toMillis();
    double part = Duration.between(from, at).toMillis();
    double x = left + (right - left) * part / Math.max(1, whole);
    return Math.max(left, Math.min(right, x));
  }

  /** The time, with the day where that is another than the line begins with. */
  String clock(Instant at) {
    ZonedDateTime there = at.atZone(times.zone());
    boolean sameDay = times.date(from).equals(times.date(until));
    return (sameDay ? CLOCK : DAY_CLOCK).format(there);
  }

  /** Marks at round times, at least so many pixels apart. */
  List<Tick> ticks(double apart) {
    double most = Math.max(1, Math.floor((right - left) / apart));
    Duration whole = Duration.between(from, until);
    Duration step =
        STEPS.stream()
            .filter(each -> whole.toMillis() / (double) each.toMillis() <= most)
            .findFirst()
            .orElse(Duration.ofDays(Math.max(28, (long) Math.ceil(whole.toDays() / most))));
    List<Tick> ticks = new ArrayList<>();
    Instant at = first(step);
    while (!at.isAfter(until)) {
      ticks.add(tick(at, step, ticks.isEmpty()));
      at = at.plus(step);
    }
    return List.copyOf(ticks);
  }

  /** The first round time that is drawn. Through a change of clocks the marks stay evenly apart. */
  private Instant first(Duration step) {
    ZonedDateTime start = from.atZone(times.zone());
    LocalDateTime midnight = start.toLocalDate().atStartOfDay();
    Instant at = midnight.atZone(times.zone()).toInstant();
    long passed = Duration.between(at, from).toMillis();
    long steps = (passed + step.toMillis() - 1) / step.toMillis();
    return at.plusMillis(Math.max(0, steps) * step.toMillis());
  }

  private Tick tick(Instant at, Duration step, boolean first) {
    ZonedDateTime there = at.atZone(times.zone());
    String day = DAY.format(there);
    if (step.compareTo(Duration.ofDays(1)) >= 0) {
      return new Tick(x(at), day, "");
    }
    boolean begins = first || !times.date(at.minus(step)).equals(times.date(at));
    return new Tick(x(at), CLOCK.format(there), begins ? day : "");
  }
}
