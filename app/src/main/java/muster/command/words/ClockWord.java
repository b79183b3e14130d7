package muster.command.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as typed, with the day and the zone if they were: what the clock showed, before
 * anybody knows which moment that was.
 */
record ClockWord(
    String typed, Optional<Day> day, LocalTime time, Optional<ZoneId> zone, String rest) {
  /** A time ends at a blank, at a mark before one, or at a dash that makes no span of it. */
  static final String END = "(?<stop>[,:;.]|\\s*+[–—-](?!\\s+[0-9]+:))?(?=\\s|$)";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?iU)\\s*+(?:(?<day>yesterday|today|[0-9]{4}-[0-9]{2}-[0-9]{2})(?:,?\\s++|T(?=[0-9])))?"
              + "(?:at\\s++)?(?<hour>[0-9]{1,2})"
              + "(?::(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<part>[0-9]{1,9}))?)?)?"
              + "(?:\\s?(?<half>[ap])\\.?m\\.?)?"
              + "(?:(?<utc>Z|\\s?(?:UTC|GMT))|(?<offset>\\s?(?:UTC|GMT)[+-][0-9]{1,2}(?::?[0-9]{2})?"
              + "|(?:\\+|(?<=:[0-9]{2}:[0-9]{2})-)[0-9]{2}:?[0-9]{2})"
              + "|\\s(?<other>(?-i:CES?T|EES?T|WES?T|BST|MSK|IST|JST|KST|SGT|HKT|A[ECW][SD]T"
              + "|NZ[SD]T|AK[SD]T|[ECMPN][SD]T|HST)))?"
              + END);

  /** The day that was named, from what today is in the zone. */
  sealed interface Day {
    LocalDate from(LocalDate today);

    record Before(int days) implements Day {
      @Override
      public LocalDate from(LocalDate today) {
        return today.minusDays(days);
      }
    }

    record On(LocalDate date) implements Day {
      @Override
      public LocalDate from(LocalDate today) {
        return date;
      }
    }
  }

  /** The clock a text starts with; empty when it starts with none. */
  static Optional<Reading<ClockWord>> leading(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.lookingAt() || (clock.group("minute") == null && clock.group("half") == null)) {
      return Optional.empty();
    }
    int end = clock.start("stop") < 0 ? clock.end() : clock.start("stop");
    String typed = Blank.strip(text.substring(0, end));
    if (clock.group("other") != null) {
      return Optional.of(
          wrong(
              typed,
              "names a zone that has several meanings. Write the time in UTC, as in"
                  + " `09:15 UTC`, or without a zone for your own."));
    }
    try {
      String rest = Blank.strip(text, clock.end());
      return Optional.of(
          new Reading.Read<>(new ClockWord(typed, day(clock), time(clock), zone(clock), rest)));
    } catch (DateTimeException impossible) {
      return Optional.of(
          wrong(
              typed,
              "is not a time. Hours run from 00 to 23, minutes from 00 to 59: write"
                  + " `14:32`, `2:15pm` or `2026-11-19 23:50`."));
    }
  }

  private static Reading<ClockWord> wrong(String typed, String why) {
    return new Reading.Wrong<>(Quote.of(typed) + " " + why);
  }

  private static Optional<Day> day(Matcher clock) {
    String day = clock.group("day");
    if (day == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (day.toLowerCase(Locale.ROOT)) {
          case "today" -> new Day.Before(0);
          case "yesterday" -> new Day.Before(1);
          default -> new Day.On(LocalDate.parse(day));
        });
  }

  private static LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group("hour"));
    if (clock.group("half") != null) {
      hour = hour(hour, clock.group("half").equalsIgnoreCase("p"));
    }
    String part = clock.group("part") == null ? "0" : clock.group("part");
    int nanos = Integer.parseInt((part + "00000000").substring(0, 9));
    return LocalTime.of(hour, number(clock, "minute"), number(clock, "second"), nanos);
  }

  /** {@code 12am} is midnight and {@code 12pm} is noon; {@code 14:32 pm} says it twice. */
  private static int hour(int hour, boolean afternoon) {
    if (afternoon ? hour == 0 : hour > 12) {
      throw new DateTimeException("no such hour");
    }
    return afternoon ? (hour < 12 ? hour + 12 : hour) : hour % 12;
  }

  private static int number(Matcher clock, String part) {
    return clock.group(part) == null ? 0 : Integer.parseInt(clock.group(part));
  }

  private static Optional<ZoneId> zone(Matcher clock) {
    if (clock.group("utc") != null) {
      return Optional.of(ZoneOffset.UTC);
    }
    return Optional.ofNullable(clock.group("offset"))
        .map(offset -> offset.replaceFirst("(?iU)^\\s?(UTC|GMT)", ""))
        .map(offset -> offset.replaceFirst("^([+-])([0-9])(?![0-9])", "$10$2"))
        .map(ZoneOffset::of);
  }
}
