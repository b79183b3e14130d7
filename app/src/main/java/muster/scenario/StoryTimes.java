package muster.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of day that a story's texts name as {@code {14:20}}, moved by as much as the story
 * begins earlier or later than its file says. All are UTC.
 */
record StoryTimes(Duration moved) {
  private static final Pattern TIME = Pattern.compile("\\{([01]\\d|2[0-3]):([0-5]\\d)}");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  static StoryTimes of(LocalTime starts, Instant began) {
    LocalTime begins = began.atOffset(ZoneOffset.UTC).toLocalTime();
    return new StoryTimes(Duration.between(starts, begins));
  }

  String in(String text) {
    return TIME.matcher(text)
        .replaceAll(time -> Matcher.quoteReplacement(shifted(time.group(1), time.group(2))));
  }

  private String shifted(String hours, String minutes) {
    return LocalTime.parse(hours + ":" + minutes).plus(moved).format(CLOCK);
  }
}
