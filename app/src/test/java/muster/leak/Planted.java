package muster.leak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests put where only some may see it, so that it is known wherever it turns up. */
public final class Planted {
  /** In the title or the words of every private incident that tests declare; in nothing else. */
  public static final String WORD = "perlmutt";

  public static final String DATABASE_PASSWORD = "planted-database-password";

  private static final Pattern PRIVATE = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);

  /** The beginnings that the rehearsal gives its tokens and its signing secret. */
  private static final Pattern SECRET =
      Pattern.compile("xoxb-rehearsal-|xapp-rehearsal-|5ec7e75ec7e7|" + DATABASE_PASSWORD);

  private static final int AROUND = 80;

  private Planted() {}

  /** The part of the text that holds a secret. */
  static Optional<String> secret(String text) {
    return found(SECRET, text);
  }

  /** The part of the text that holds what a private incident says. */
  static Optional<String> privateWord(String text) {
    return found(PRIVATE, text);
  }

  private static Optional<String> found(Pattern planted, String text) {
    Matcher matcher = planted.matcher(text);
    return matcher.find()
        ? Optional.of(
            text.substring(
                Math.max(0, matcher.start() - AROUND),
                Math.min(text.length(), matcher.end() + AROUND)))
        : Optional.empty();
  }
}
