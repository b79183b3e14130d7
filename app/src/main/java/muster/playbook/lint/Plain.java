package muster.playbook.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made ready for looking: as long as the original, so that offsets hold. Code, addresses and
 * quotations are blacked out, marks of emphasis are spaces, and a line that goes on with the same
 * sentence is joined to the one before.
 */
final class Plain {
  /** What stands for something that is not read; the rules take it for a thing. */
  static final char BLACK = '▒';

  private static final Pattern CODE =
      Pattern.compile("(?s)```.*?(?:```|\\z)|(?s)~~~.*?(?:~~~|\\z)|`[^`\\n]{1,500}`");

  /** Lines of a quotation, addresses, mail addresses, quoted words of more than one word. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^[ \\t]{0,9}>.*$|https?://\\S+|<[@#!][^<>\\s]{1,80}>"
              + "|\"[^\"\\n]{1,300}\"|“[^“”\\n]{1,300}”|„[^„“”\\n]{1,300}[“”]");

  private static final Pattern NEW_BLOCK =
      Pattern.compile("[ \\t]*(?:\\n|\\z|[-*+•#>|]|\\d{1,3}[.)])");

  private Plain() {}

  /** Without code, quotations and addresses. */
  static String prose(String markdown) {
    return smoothed(blacked(withoutCode(markdown), QUOTED));
  }

  /** Without code, for what is looked for in quotations too. */
  static String withoutCode(String markdown) {
    return blacked(markdown, CODE);
  }

  private static String blacked(String text, Pattern what) {
    Matcher matcher = what.matcher(text);
    StringBuilder seen = new StringBuilder(text);
    while (matcher.find()) {
      for (int at = matcher.start(); at < matcher.end(); at++) {
        seen.setCharAt(at, BLACK);
      }
    }
    return seen.toString();
  }

  private static String smoothed(String text) {
    StringBuilder smooth = new StringBuilder(text);
    Matcher block = NEW_BLOCK.matcher(text);
    for (int at = 0; at < text.length(); at++) {
      char seen = text.charAt(at);
      if (seen == '’') {
        smooth.setCharAt(at, '\'');
      } else if (seen == '*' || seen == '~' || (seen == '_' && isAtEdge(text, at))) {
        smooth.setCharAt(at, ' ');
      } else if (seen == '\n' && !block.region(at + 1, text.length()).lookingAt()) {
        smooth.setCharAt(at, ' ');
      } else if (seen == '\u00a0' || (seen != '\n' && Character.isWhitespace(seen))) {
        smooth.setCharAt(at, ' ');
      }
    }
    return smooth.toString();
  }

  /** Whether an underscore emphasises, rather than being part of a name such as {@code a_b}. */
  private static boolean isAtEdge(String text, int at) {
    boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return !(before && after);
  }
}
