package muster.command.words;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 10m ago}, {@code 1h30m ago}, {@code an hour ago}, {@code just now}. */
final class AgoWord {
  private static final String AMOUNT =
      "([0-9]{1,9}|an?(?=\\s))\\s*+(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)(?!\\p{L})";
  private static final Pattern ONE = Pattern.compile("(?iU)" + AMOUNT);
  private static final Pattern AGO =
      Pattern.compile(
          "(?iU)\\s*+((?:" + AMOUNT + "\\s*+(?:(?:,|and(?=\\s))\\s*+)?){1,4})ago" + ClockWord.END);
  private static final Pattern JUST_NOW = Pattern.compile("(?iU)\\s*+just\\s++now" + ClockWord.END);

  private AgoWord() {}

  static Optional<TimeWord> leading(String text, Instant now) {
    Matcher just = JUST_NOW.matcher(text);
    if (just.lookingAt()) {
      return Optional.of(at(now, text, just.end()));
    }
    Matcher ago = AGO.matcher(text);
    if (!ago.lookingAt()) {
      return Optional.empty();
    }
    Duration passed = passed(ago.group(1));
    return Optional.of(
        passed.compareTo(PastMoment.OLDEST) > 0
            ? PastMoment.tooOld(ago.group())
            : at(now.minus(passed), text, ago.end()));
  }

  private static TimeWord at(Instant when, String text, int end) {
    return new TimeWord.At(when.truncatedTo(ChronoUnit.MICROS), Blank.strip(text, end));
  }

  private static Duration passed(String amounts) {
    Duration sum = Duration.ZERO;
    Matcher one = ONE.matcher(amounts);
    while (one.find()) {
      boolean isOne = Character.isLetter(one.group(1).charAt(0));
      long amount = isOne ? 1 : Long.parseLong(one.group(1));
      sum = sum.plus(amount, unit(one.group(2)));
    }
    return sum;
  }

  private static ChronoUnit unit(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT).charAt(0)) {
      case 's' -> ChronoUnit.SECONDS;
      case 'm' -> ChronoUnit.MINUTES;
      case 'h' -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }
}
