package muster.command.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.incident.Severity;

/** A title, and the severity that stood somewhere in it: at the front, at the end, in brackets. */
record SeverityInTitle(Optional<Severity> severity, String title) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iU)(?<![\\p{L}\\p{N}_.-])sev(?:erity)?\\s?[-‐‑–—_:]?\\s?([0-9]+)"
              + "(?![\\p{L}\\p{N}_%]|[-.:/][\\p{L}\\p{N}])");
  private static final String QUOTED = "(?sU)^[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]$";

  static Reading<SeverityInTitle> read(String text) {
    Matcher word = WORD.matcher(text);
    Optional<Severity> first = Optional.empty();
    int start = 0;
    int end = 0;
    while (word.find()) {
      Optional<Severity> severity = Severity.read(word.group(1));
      if (severity.isEmpty()) {
        return new Reading.Wrong<>(
            "%s is not a severity. Use sev1 … sev4: `/incident declare sev2 Checkout is failing`"
                .formatted(Quote.of(word.group())));
      }
      if (first.isPresent() && !first.equals(severity)) {
        return new Reading.Wrong<>(two(first.get(), severity.get()));
      }
      if (first.isEmpty()) {
        first = severity;
        start = word.start();
        end = word.end();
      }
    }
    return new Reading.Read<>(new SeverityInTitle(first, title(text, start, end)));
  }

  /** In doubt the higher level (P-2). */
  private static String two(Severity one, Severity other) {
    return "`%s` and `%s` are two severities. Write one; in doubt the higher: `%s`."
        .formatted(small(one), small(other), small(one.isWorseThan(other) ? one : other));
  }

  private static String small(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** {@code Checkout - sev2} leaves no dash behind; a mark that belongs to a word stays. */
  private static String withoutSeparator(String before) {
    String bare = Blank.withoutEnd(before, ":,;|–—-");
    return Blank.before(before, bare.length()) ? bare : before;
  }

  private static String title(String text, int start, int end) {
    String before = text.substring(0, start);
    String after = text.substring(end);
    if (end > 0 && before.matches("(?s).*[(\\[]") && after.matches("(?s)[)\\]].*")) {
      before = before.substring(0, before.length() - 1);
      after = after.substring(1);
    }
    if (end > 0) {
      after = after.replaceFirst("(?U)^\\s*[:,;.|–—-]+(?=\\s|$)", "");
      before = withoutSeparator(Blank.strip(before));
    }
    String title = Blank.join(Blank.strip(before), Blank.strip(after));
    return title.replaceAll("(?U)\\s+", " ").replaceFirst(QUOTED, "$1").strip();
  }
}
