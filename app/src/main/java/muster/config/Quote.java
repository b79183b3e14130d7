package muster.config;

import java.util.regex.Pattern;

/** Repeats to operators what they wrote, unless it may be a secret in the wrong place. */
final class Quote {
  private static final int LONGEST = 120;

  /** Slack's tokens and signing secrets, and passwords inside addresses. */
  private static final Pattern MAY_BE_SECRET =
      Pattern.compile("(?i)xox[a-z]?[-.]|xapp-|[0-9a-f]{32}|password=|://[^/\\s]*@");

  private Quote() {}

  static String of(String text) {
    return mayBeSecret(text) ? "this value" : '"' + shown(text) + '"';
  }

  /** A key as part of a path. */
  static String key(String text) {
    return mayBeSecret(text) ? "(hidden)" : shown(text);
  }

  /** A sentence of a library that may repeat a part of the file, line breaks and all. */
  static String sentence(String text) {
    return mayBeSecret(text) ? "it cannot be parsed" : shown(text);
  }

  static boolean mayBeSecret(String text) {
    return MAY_BE_SECRET.matcher(text).find();
  }

  private static String shown(String text) {
    String line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
