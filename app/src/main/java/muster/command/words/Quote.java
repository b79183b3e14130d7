package muster.command.words;

/** Typed words as a sentence quotes them: in backticks, on one line, never very long. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  static String of(String typed) {
    StringBuilder words = new StringBuilder();
    for (char c : Blank.strip(typed).toCharArray()) {
      words.append(Blank.is(c) ? ' ' : c == '`' ? '\'' : c);
    }
    if (words.codePointCount(0, words.length()) > LONGEST) {
      words.setLength(words.offsetByCodePoints(0, LONGEST - 1));
      words.append('…');
    }
    return "`" + words + "`";
  }
}
