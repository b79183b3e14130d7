package muster.command.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first {@code because}, and the reason after it. The reason is empty when
 * there is no such word or nothing follows it. Not for {@code log}, {@code update} and titles,
 * which are kept as typed.
 */
public record Because(String before, Optional<String> reason) {
  private static final Pattern WORD = Pattern.compile("(?iU)(?<!\\S)because[:,]?(?!\\S)");

  public static Because split(String text) {
    Matcher because = WORD.matcher(text);
    if (!because.find()) {
      return new Because(Blank.strip(text), Optional.empty());
    }
    String reason = Blank.strip(text, because.end());
    return new Because(
        Blank.strip(text.substring(0, because.start())),
        Optional.of(reason).filter(r -> !r.isEmpty()));
  }
}
