package muster.command.words;

import java.time.Instant;
import java.time.ZoneId;

public sealed interface TimeWord {
  record At(Instant instant, String rest) implements TimeWord {}

  record None(String rest) implements TimeWord {}

  record Wrong(String sentence) implements TimeWord {}

  static TimeWord leading(String text, Instant now, ZoneId zone) {
    return new None(text);
  }
}
