package muster.incident;

/**
 * Text without what a reader cannot see: control characters, halves of characters, overrides of the
 * writing direction, zero-width marks. A joiner stays where it holds an emoji or a script together,
 * and lines and tabs stay.
 */
final class Legible {
  private Legible() {}

  static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder seen = new StringBuilder(lines.length());
    int next;
    for (int at = 0; at < lines.length(); at = next) {
      int point = lines.codePointAt(at);
      next = at + Character.charCount(point);
      if (isJoiner(point) ? joins(seen, lines, next) : !isUnseen(point)) {
        seen.appendCodePoint(point);
      }
    }
    return seen.toString();
  }

  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  /** A joiner between two plain letters only hides; between emoji or in Persian it is spelling. */
  private static boolean joins(StringBuilder before, String text, int next) {
    return before.length() > 0
        && next < text.length()
        && isJoinable(before.codePointBefore(before.length()))
        && isJoinable(text.codePointAt(next));
  }

  private static boolean isJoinable(int point) {
    return point > 0x7F
        && !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && !isUnseen(point)
        && !isJoiner(point);
  }

  private static boolean isUnseen(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\t')
        || (point >= 0xD800 && point <= 0xDFFF)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0x2060 && point <= 0x2064)
        || (point >= 0xE0000 && point <= 0xE007F)
        || point == 0x200B
        || point == 0xFEFF
        || point == 0x00AD
        || point == 0x180E;
  }
}
