package muster.incident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name of an incident's channel, such as {@code inc-0142-payment-timeouts} (P-5): legal in
 * Slack whatever the title is, and unique because it carries the incident's number.
 */
public final class ChannelName {
  /** What Slack allows. */
  public static final int LONGEST = 80;

  /** Leaves room for the number, the words and a suffix. */
  public static final int LONGEST_PREFIX = 20;

  private static final Pattern PREFIX = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /** Letters that do not come apart into a plain letter and its accent. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı",
          "i", "ħ", "h");

  private final String head;
  private final String words;
  private final int suffix;

  private ChannelName(String head, String words, int suffix) {
    this.head = head;
    this.words = words;
    this.suffix = suffix;
  }

  /** Whether channel names may begin with this: lower-case letters, digits, single - and _. */
  public static boolean isPrefix(String text) {
    return text.length() <= LONGEST_PREFIX && PREFIX.matcher(text).matches();
  }

  /**
   * A name of the prefix, the number and as many words of the title as fit. Accents are taken off;
   * a title without a Latin letter or digit leaves prefix and number alone.
   *
   * @param number the digits of the incident's number, such as {@code 0142}
   * @throws IllegalArgumentException if {@link #isPrefix} refuses the prefix or the number has
   *     other characters than digits
   */
  public static ChannelName of(String prefix, String number, String title) {
    if (!isPrefix(prefix) || !NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("No channel name begins with " + prefix + "-" + number);
    }
    return new ChannelName(prefix + "-" + number, words(title), 1);
  }

  /**
   * The same name with another ending, for when the name is taken by a channel that is not ours:
   * {@code withSuffix(2)} ends in {@code -2}, and words are dropped where it would be too long.
   */
  public ChannelName withSuffix(int suffix) {
    if (suffix < 2) {
      throw new IllegalArgumentException("The first suffix is 2, not " + suffix);
    }
    return new ChannelName(head, words, suffix);
  }

  private static String words(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}\\p{Cf}'’ʼ`]", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain
        .replaceAll("[^a-z0-9_]+", "-")
        .replaceAll("[-_]{2,}", "-")
        .replaceAll("^[-_]+|[-_]+$", "");
  }

  /** At most so many characters of the words, ending where a word ends if that is possible. */
  private String fitting(int room) {
    if (words.length() <= room) {
      return words;
    }
    int end = words.charAt(room) == '-' ? room : words.lastIndexOf('-', room);
    return words.substring(0, end > 0 ? end : room).replaceAll("[-_]+$", "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelName name && toString().equals(name.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The name without {@code #}. */
  @Override
  public String toString() {
    String ending = suffix == 1 ? "" : "-" + suffix;
    String fitting = fitting(LONGEST - head.length() - 1 - ending.length());
    return head + (fitting.isEmpty() ? "" : "-" + fitting) + ending;
  }
}
