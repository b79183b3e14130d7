package muster.retention;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names written out in texts, as words of their own, in whatever case. */
final class Named {
  private final Pattern names;

  Named(Collection<String> names) {
    this.names =
        Pattern.compile(
            names.stream()
                .filter(name -> !name.isBlank())
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean isIn(String text) {
    return names.matcher(text).find();
  }

  String replaced(String text, String instead) {
    return names.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
  }
}
