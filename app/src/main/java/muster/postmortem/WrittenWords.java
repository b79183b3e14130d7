package muster.postmortem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of prose, or one cell of a table, without HTML and without links that run something.
 * Code keeps every character; a backtick that opens no code on this line is only a backtick, so
 * that where code ends never depends on another line.
 */
final class WrittenWords {
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?@#])");
  private static final Pattern TO_THE_WEB =
      Pattern.compile("\\]\\((?:https?://|mailto:|#)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final String words;
  private final StringBuilder safe;
  private int at;

  private WrittenWords(String words) {
    this.words = words;
    safe = new StringBuilder(words.length() + 16);
  }

  static String of(String words) {
    WrittenWords reading = new WrittenWords(words);
    while (reading.at < words.length()) {
      reading.next();
    }
    return reading.safe.toString();
  }

  private void next() {
    char next = words.charAt(at);
    switch (next) {
      case '\\' -> escaped();
      case '`' -> code();
      case '<' -> angle();
      case ']' -> {
        boolean leads = words.startsWith("](", at) && !lookingAt(TO_THE_WEB).lookingAt();
        take(leads || words.startsWith("]:", at) ? "\\]" : "]", 1);
      }
      default -> take(String.valueOf(next), 1);
    }
  }

  private void escaped() {
    boolean pair = at + 1 < words.length() && words.charAt(at + 1) != '<';
    boolean beforeAngle = at + 1 < words.length() && !pair;
    if (beforeAngle) {
      take("&lt;", 2);
    } else {
      take(words.substring(at, at + (pair ? 2 : 1)), pair ? 2 : 1);
    }
  }

  private void code() {
    Matcher opening = lookingAt(BACKTICKS);
    opening.lookingAt();
    int length = opening.end() - opening.start();
    Matcher closing = BACKTICKS.matcher(words);
    int from = opening.end();
    while (closing.find(from)) {
      if (closing.end() - closing.start() == length) {
        take(words.substring(at, closing.end()), closing.end() - at);
        return;
      }
      from = closing.end();
    }
    take("\\`".repeat(length), length);
  }

  private void angle() {
    Matcher link = lookingAt(Markdown.LINK);
    if (link.lookingAt()) {
      take(link.group(), link.group().length());
    } else {
      take(lookingAt(TAG).lookingAt() ? "&lt;" : "<", 1);
    }
  }

  private Matcher lookingAt(Pattern pattern) {
    return pattern.matcher(words).region(at, words.length()).useTransparentBounds(true);
  }

  private void take(String what, int length) {
    safe.append(what);
    at += length;
  }
}
