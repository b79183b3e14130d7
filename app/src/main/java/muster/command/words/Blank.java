package muster.command.words;

/** Blanks of every kind that phones and web pages leave behind, the no-break space included. */
final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a word may start at this place: the first of the text, or after a blank. */
  static boolean before(String text, int at) {
    return at == 0 || is(text.charAt(at - 1));
  }

  /** Whether a word may end at this place: the end of the text, or a blank. */
  static boolean at(String text, int at) {
    return at >= text.length() || is(text.charAt(at));
  }

  static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int wordEnd(String text, int from) {
    int at = from;
    while (!at(text, at)) {
      at++;
    }
    return at;
  }

  static String strip(String text) {
    int from = skip(text, 0);
    int to = text.length();
    while (to > from && is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static String strip(String text, int from) {
    return strip(text.substring(Math.min(from, text.length())));
  }

  /** Without any of these marks at its end; a loop, as patterns take long over long runs. */
  static String withoutEnd(String text, String marks) {
    int to = text.length();
    while (to > 0 && marks.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to);
  }

  /** Two pieces side by side, one blank between them unless one is empty. */
  static String join(String left, String right) {
    return left.isEmpty() || right.isEmpty() ? left + right : left + " " + right;
  }
}
