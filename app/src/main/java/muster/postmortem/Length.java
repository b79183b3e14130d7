package muster.postmortem;

import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The readable length of P-30: a soft cap that warns. */
final class Length {
  /** About ten minutes of reading. */
  static final int MOST_WORDS = 2500;

  /** Where words are not parted by spaces, two characters count as about one. */
  private static final Pattern PAIR_WITHOUT_SPACES =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2}");

  /**
   * Where the first of these scripts begins; most texts are long and have nothing from there on.
   */
  private static final char FIRST_WITHOUT_SPACES = '\u2e80';

  private Length() {}

  static Optional<String> notice(Draft draft) {
    long words = draft.sections().stream().mapToLong(section -> words(section.text())).sum();
    return words <= MOST_WORDS
        ? Optional.empty()
        : Optional.of(
            "The postmortem is about %d words long. Under %d it is more likely to be read."
                .formatted(words, MOST_WORDS));
  }

  private static long words(String text) {
    boolean parted = text.chars().allMatch(c -> c < FIRST_WITHOUT_SPACES);
    String words = parted ? text : PAIR_WITHOUT_SPACES.matcher(text).replaceAll(" x ");
    return new StringTokenizer(words).countTokens();
  }
}
