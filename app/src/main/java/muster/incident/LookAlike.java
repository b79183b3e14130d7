package muster.incident;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What look-alike alerts have in common (P-19): their first words, with whatever holds a digit, and
 * the names of hosts, replaced by an asterisk. Total: no text makes it throw.
 */
public final class LookAlike {
  private static final int LONGEST = 120;
  private static final String ANY = "*";

  private static final List<Pattern> DIFFERS =
      List.of(
          Pattern.compile("<[^>]*>|https?://\\S+"),
          Pattern.compile(
              "(?i)(?<=\\b(?:host|node|pod|instance|server|container)[ =:]{1,2})[\\w.-]+"),
          Pattern.compile("\\b[a-zA-Z][\\w-]*(?:\\.[\\w-]+){2,}\\b"),
          // Percentiles and classes of answers say which alert it is.
          Pattern.compile("(?<![\\w.])(?![pP]\\d\\d\\b|[45]xx\\b)[\\w.:%+/-]*\\d[\\w.:%+/-]*"));
  private static final Pattern REPEATED = Pattern.compile("\\*(?:[\\s,;]*\\*)+");

  private LookAlike() {}

  /** The wording of all alerts that look like this one; never longer than 120 characters. */
  public static String of(String text) {
    String line = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    line = line.replaceAll("[\\s\\p{C}]+", " ").strip();
    for (Pattern differs : DIFFERS) {
      line = differs.matcher(line).replaceAll(ANY);
    }
    line = REPEATED.matcher(line).replaceAll(ANY);
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }
}
