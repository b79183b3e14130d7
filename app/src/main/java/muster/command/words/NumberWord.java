package muster.command.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a thing, {@code #12}; a plain {@code 12} is taken too. From 1, and rest follows.
 */
public record NumberWord(int number, String rest) {
  private static final Pattern WORD =
      Pattern.compile("(?U)\\s*#?\\s?([0-9]{1,12})[,:;.]?(?=\\s|$)");

  /** The number a text starts with, or empty; a number too large for any thing is empty as well. */
  public static Optional<NumberWord> leading(String text) {
    Matcher word = WORD.matcher(text);
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    long number = Long.parseLong(word.group(1));
    return number < 1 || number > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new NumberWord((int) number, Blank.strip(text, word.end())));
  }

  /** The number when it is the only word. */
  public static Optional<Integer> read(String word) {
    return leading(word).filter(found -> found.rest().isEmpty()).map(NumberWord::number);
  }
}
