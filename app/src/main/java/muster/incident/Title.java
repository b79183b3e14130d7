package muster.incident;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What an incident is called: one line that people can see, of at most {@value #LONGEST}
 * characters. Only {@link #read} makes one.
 */
public final class Title {
  /** Counted in code points, after white space was collapsed. */
  public static final int LONGEST = 200;

  /** Letters that have no shape of their own and would pass for a title. */
  private static final Pattern BLANK =
      Pattern.compile("[\\s\\p{Z}\u115F\u1160\u2800\u3164\uFFA0]+");

  /** Joins two emoji into one, and is kept there although it has no width. */
  private static final String JOINT =
      "([\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\uFE0F]\u200D"
          + "(?=\\p{IsExtended_Pictographic}))";

  /** Controls, characters without width, those that turn text round, and halves of characters. */
  private static final Pattern UNSEEN = Pattern.compile(JOINT + "|[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{M}\\s]*");

  private final String text;

  private Title(String text) {
    this.text = text;
  }

  /** A title, or the reason there is none. */
  public sealed interface Reading {}

  public record Accepted(Title title) implements Reading {}

  /**
   * No title.
   *
   * @param why a whole sentence for the person who typed it
   */
  public record Refused(String why) implements Reading {}

  /**
   * Makes one line of what was typed: line breaks and runs of white space become one space; control
   * characters, characters without width and those that reverse the direction of reading are
   * dropped. What is left empty or longer than {@value #LONGEST} is refused, never cut.
   */
  public static Reading read(String typed) {
    String spaced = BLANK.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
    String seen = UNSEEN.matcher(spaced).replaceAll("$1");
    String line = BLANK.matcher(seen).replaceAll(" ").strip();
    if (NOTHING_TO_SEE.matcher(line).matches()) {
      return new Refused("An incident needs a title: say in a few words what users see.");
    }
    int length = line.codePointCount(0, line.length());
    if (length > LONGEST) {
      return new Refused(
          "The title is %d characters long. Use at most %d and keep the rest for the first update."
              .formatted(length, LONGEST));
    }
    return new Accepted(new Title(line));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Title title && text.equals(title.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The line itself. */
  @Override
  public String toString() {
    return text;
  }
}
