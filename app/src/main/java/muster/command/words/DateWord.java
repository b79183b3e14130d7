package muster.command.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A day that is still to come, as people type it: {@code 2026-12-01}, {@code tomorrow}, {@code
 * friday}, {@code next friday}, {@code in 2 weeks}, {@code 1 December}, {@code end of month}; and a
 * time of that day after it where one is asked for, {@code tomorrow 14:00}.
 *
 * <p>Today is the typist's. {@code friday} is the first one after today and {@code next friday} the
 * one of next week, which begins on Monday; whoever reads it says the date back, since people mean
 * either. A date without a year is the next one that comes.
 *
 * @param time empty where only the day was typed
 * @param zone the zone that was typed after the time, where one was
 */
public record DateWord(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {
  /** Further ahead nobody means it. */
  private static final int MOST_YEARS = 2;

  private static final int LONGEST = 80;

  /** A day alone. It is today or later. */
  public static Reading<LocalDate> day(String typed, Instant now, ZoneId zone) {
    return switch (read(typed, now, zone)) {
      case Reading.Wrong<DateWord> wrong -> new Reading.Wrong<>(wrong.sentence());
      case Reading.Read<DateWord> read when read.value().time().isPresent() ->
          new Reading.Wrong<>(
              "%s: a day is enough here. Leave the time out.".formatted(Quote.of(typed)));
      case Reading.Read<DateWord> read -> new Reading.Read<>(read.value().day());
    };
  }

  /** A day, and a time of it if one was typed. The day is today or later in the time's zone. */
  public static Reading<DateWord> read(String typed, Instant now, ZoneId zone) {
    String text = Blank.strip(typed);
    if (text.length() > LONGEST) {
      return notRead(typed);
    }
    for (int at = 0; at < text.length(); at++) {
      if (!Blank.before(text, at)) {
        continue;
      }
      Optional<Reading<ClockWord>> clock = clock(text.substring(at));
      if (clock.isPresent()) {
        return switch (clock.get()) {
          case Reading.Wrong<ClockWord> wrong -> new Reading.Wrong<>(wrong.sentence());
          case Reading.Read<ClockWord> read ->
              on(text.substring(0, at), read.value(), typed, now, zone);
        };
      }
    }
    return on(text, Optional.empty(), Optional.empty(), typed, now, zone);
  }

  /** When that is; empty where no time was typed, or where a clock change leaves it out. */
  public Optional<Instant> instant(ZoneId typists) {
    ZoneId where = zone.orElse(typists);
    return time.map(at -> LocalDateTime.of(day, at))
        .filter(local -> !where.getRules().getValidOffsets(local).isEmpty())
        .map(local -> local.atZone(where).toInstant());
  }

  private static Optional<Reading<ClockWord>> clock(String text) {
    return ClockWord.leading(text)
        .filter(
            clock ->
                !(clock instanceof Reading.Read<ClockWord> read) || read.value().rest().isEmpty());
  }

  private static Reading<DateWord> on(
      String before, ClockWord clock, String typed, Instant now, ZoneId zone) {
    ZoneId where = clock.zone().orElse(zone);
    LocalDate today = now.atZone(where).toLocalDate();
    String day = clock.day().map(named -> named.from(today).toString()).orElse(before);
    String words = Blank.withoutEnd(Blank.strip(day), ",");
    return on(
        words.isEmpty() || words.equals("at") ? "today" : words,
        Optional.of(clock.time()),
        clock.zone(),
        typed,
        now,
        where);
  }

  private static Reading<DateWord> on(
      String words,
      Optional<LocalTime> time,
      Optional<ZoneId> named,
      String typed,
      Instant now,
      ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<LocalDate> day = DayWord.read(plain(words), today);
    if (day.isEmpty()) {
      return notRead(typed);
    }
    DateWord read = new DateWord(day.get(), time, named);
    boolean past =
        day.get().isBefore(today)
            || read.instant(zone).map(instant -> !instant.isAfter(now)).orElse(false);
    if (past) {
      return new Reading.Wrong<>(
          "%s has passed: today is %s, %s. Write a day that is still to come."
              .formatted(Quote.of(typed), weekday(today), today));
    }
    return day.get().isAfter(today.plusYears(MOST_YEARS))
        ? new Reading.Wrong<>(
            "%s is more than %d years ahead. Write an earlier day."
                .formatted(Quote.of(typed), MOST_YEARS))
        : new Reading.Read<>(read);
  }

  private static Reading<DateWord> notRead(String typed) {
    return new Reading.Wrong<>(
        "%s is not a date that Muster can read. Write `2026-12-01`, `tomorrow`, `next friday` or `in 2 weeks`."
            .formatted(Quote.of(typed)));
  }

  private static String plain(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("(?U)\\s+", " ").strip();
    return Blank.withoutEnd(plain, ".,;").replaceFirst("^(?:by|until|due|at|on) ", "");
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
