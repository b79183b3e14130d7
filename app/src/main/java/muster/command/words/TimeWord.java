package muster.command.words;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time that has passed, read at the start of a text: {@code 14:32 DB failed over}, {@code 10m
 * ago}, {@code yesterday 23:50}, {@code 2026-11-19 23:50}, {@code 2:15pm}, {@code 14:32 UTC}.
 *
 * <p>A time without a zone is in the typist's, {@code zone}. A time of day that is still ahead
 * today is yesterday's when that was within 12 hours ({@code 23:50} typed at 00:10), else it is
 * refused; so is a time that did not exist, happened twice, or is more than 366 days ago. A minute
 * ahead is a fast clock and means now. Days are counted in the zone that the time is in.
 */
public sealed interface TimeWord {
  /** When, in microseconds, never after now; and the text after the time. */
  record At(Instant instant, String rest) implements TimeWord {}

  /** The text starts with no time; it is all there. */
  record None(String rest) implements TimeWord {}

  /** A time that cannot be taken; the sentence is plain text. */
  record Wrong(String sentence) implements TimeWord {}

  static TimeWord leading(String text, Instant now, ZoneId zone) {
    return AgoWord.leading(text, now)
        .or(() -> ClockWord.leading(text).map(clock -> past(clock, now, zone)))
        .orElseGet(() -> new None(text));
  }

  private static TimeWord past(Reading<ClockWord> clock, Instant now, ZoneId zone) {
    return switch (clock) {
      case Reading.Wrong<ClockWord> wrong -> new Wrong(wrong.sentence());
      case Reading.Read<ClockWord> read -> new PastMoment(read.value(), now, zone).read();
    };
  }
}
