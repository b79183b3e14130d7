package muster.database;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People's ids and what stands in their place from now on, in texts, in JSON and as values. A
 * longer word that holds an id is another word. A mention goes as a whole, with the name in it.
 */
public record Renaming(Map<String, String> instead) {
  /** In JSON a line ends in a letter, as in {@code \n}, which is no part of the word behind it. */
  private static final String BEFORE = "(?:(?<![A-Za-z0-9])|(?<=(?<!\\\\)\\\\[bfnrt]))";

  private static final String AFTER = "(?![A-Za-z0-9])";

  /** A name ends with the text it stands in: what follows in the JSON is none of it. */
  private static final String NAME = "(?:\\|(?:[^<>\"\\\\]++|\\\\[^<>])*+)?";

  public Renaming {
    instead = Map.copyOf(instead);
  }

  /** The text with everybody renamed. */
  public String in(String text) {
    Matcher found = pattern().matcher(text);
    return found.replaceAll(
        each ->
            Matcher.quoteReplacement(
                instead.get(each.group(1) == null ? each.group(2) : each.group(1))));
  }

  /** Whether one of them stands in the text. */
  public boolean isIn(String text) {
    return pattern().matcher(text).find();
  }

  private Pattern pattern() {
    String ids = instead.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("<@(%s)%s>|%s(%s)%s".formatted(ids, NAME, BEFORE, ids, AFTER));
  }
}
