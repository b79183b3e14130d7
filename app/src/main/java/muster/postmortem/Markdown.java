package muster.postmortem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.incident.Wording;

/** What people said, as text in a Markdown document that it cannot change the shape of. */
public final class Markdown {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** A link as it is read, with or without the angle brackets that Markdown puts around it. */
  static final Pattern LINK =
      Pattern.compile(
          "<(https?://[^\\s<>\\\\`|]+)>|(https?://[^\\s<>\\\\`|\"{}\\[\\]]*[^\\s<>\\\\`|\"{}\\[\\].,;:!?()'*_~])");

  private static final Pattern LEADING = Pattern.compile("^(?:[#>=+-]|\\d{1,9}(?=[.)]))");
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,32};");

  private Markdown() {}

  /**
   * One line that reads as it was said: line breaks become spaces, characters nobody sees are
   * dropped, and nothing in it is a heading, a list, a table, an emphasis, HTML or a link with
   * another label. A bare {@code https} address stays a link.
   */
  public static String line(String said) {
    String text = SPACE.matcher(Wording.clean(said)).replaceAll(" ").strip();
    StringBuilder line = new StringBuilder(text.length() + 16);
    Matcher link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      escape(text, from, link.start(), line);
      line.append('<').append(link.group(1) == null ? link.group(2) : link.group(1)).append('>');
      from = link.end();
    }
    escape(text, from, text.length(), line);
    return withoutLeadingMark(line.toString());
  }

  /** A {@link #line} that ends like a sentence. */
  static String sentence(String said) {
    String line = line(said);
    return line.isEmpty() || line.matches(".*[.!?…。！？]") ? line : line + ".";
  }

  private static void escape(String text, int from, int to, StringBuilder escaped) {
    for (int at = from; at < to; at++) {
      char next = text.charAt(at);
      switch (next) {
        case '\\', '`', '*', '[', ']', '|', '~' -> escaped.append('\\').append(next);
        case '_' -> escaped.append(insideWord(text, at) ? "_" : "\\_");
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append(isEntity(text, at) ? "&amp;" : "&");
        default -> escaped.append(next);
      }
    }
  }

  private static boolean insideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isEntity(String text, int at) {
    return ENTITY.matcher(text).region(at, text.length()).lookingAt();
  }

  private static String withoutLeadingMark(String line) {
    Matcher mark = LEADING.matcher(line);
    if (!mark.find()) {
      return line;
    }
    int end = mark.end();
    return Character.isDigit(line.charAt(0))
        ? line.substring(0, end) + "\\" + line.substring(end)
        : "\\" + line;
  }
}
