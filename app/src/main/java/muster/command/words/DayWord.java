package muster.command.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which day some words mean, in lower case and with single blanks; it may have passed. */
final class DayWord {
  private static final String DAYS = "mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun";
  private static final String MONTHS = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec";
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:(next|this|on) )?(" + DAYS + ")(?:day)?");
  private static final Pattern AHEAD =
      Pattern.compile("(?:in )?([0-9]{1,4}|an?|one) ?(d|days?|w|weeks?|months?)(?: from now)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th|\\.)? (" + MONTHS + ")[a-z]*\\.?,?(?: ([0-9]{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(" + MONTHS + ")[a-z]*\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,?(?: ([0-9]{4}))?");

  private DayWord() {}

  static Optional<LocalDate> read(String words, LocalDate today) {
    return switch (words) {
      case "today", "tonight", "end of day", "eod" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "the day after tomorrow", "day after tomorrow" -> Optional.of(today.plusDays(2));
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "next week" -> Optional.of(monday(today));
      case "next month" -> Optional.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
      case "end of week", "end of the week", "eow" ->
          Optional.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
      case "end of month", "end of the month", "eom" ->
          Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
      default -> written(words, today);
    };
  }

  private static Optional<LocalDate> written(String words, LocalDate today) {
    try {
      Matcher weekday = WEEKDAY.matcher(words);
      if (weekday.matches()) {
        return Optional.of(weekday(weekday, today));
      }
      Matcher ahead = AHEAD.matcher(words);
      if (ahead.matches()) {
        return Optional.of(ahead(ahead, today));
      }
      Matcher dayFirst = DAY_FIRST.matcher(words);
      if (dayFirst.matches()) {
        return Optional.of(date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), today));
      }
      Matcher monthFirst = MONTH_FIRST.matcher(words);
      if (monthFirst.matches()) {
        return Optional.of(
            date(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), today));
      }
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate weekday(Matcher word, LocalDate today) {
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(each -> starts(each.name(), word.group(2)))
            .findFirst()
            .orElseThrow();
    return "next".equals(word.group(1))
        ? monday(today).with(TemporalAdjusters.nextOrSame(day))
        : today.with(TemporalAdjusters.next(day));
  }

  private static LocalDate ahead(Matcher word, LocalDate today) {
    String number = word.group(1);
    int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
    return switch (word.group(2).charAt(0)) {
      case 'w' -> today.plusWeeks(count);
      case 'm' -> today.plusMonths(count);
      default -> today.plusDays(count);
    };
  }

  private static LocalDate date(String year, String name, String day, LocalDate today) {
    Month month =
        Arrays.stream(Month.values())
            .filter(each -> starts(each.name(), name))
            .findFirst()
            .orElseThrow();
    int number = Integer.parseInt(day);
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month, number);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, number);
    return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, number) : thisYear;
  }

  private static boolean starts(String name, String typed) {
    return name.toLowerCase(Locale.ROOT).startsWith(typed.substring(0, 3));
  }

  private static LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
