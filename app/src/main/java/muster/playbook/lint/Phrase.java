package muster.playbook.lint;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are looked for. They are regular expressions in which a space is any short gap, {@code
 * {person}} and its like are groups of {@link Words}, upper and lower case are the same, and words
 * begin and end where they do in the text. A group {@code (?<it>…)} is what is pointed out, where
 * that is not all of it; {@code (?<own>…)} begins the writer's own words that the suggestion
 * repeats. Every repetition has an upper bound, so that no text takes long.
 */
final class Phrase {
  private static final int LOOK_BACK = 60;
  private static final int LOOK_AHEAD = 60;
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Pattern words;
  private final Pattern excusedBy;
  private final Pattern excusedFollowing;

  private Phrase(Pattern words, Pattern excusedBy, Pattern excusedFollowing) {
    this.words = words;
    this.excusedBy = excusedBy;
    this.excusedFollowing = excusedFollowing;
  }

  static Phrase of(String words) {
    return new Phrase(compiled("\\b(?:" + words + ")(?!\\w)"), NEVER, NEVER);
  }

  /** Just these words, whatever they are. */
  static Phrase literal(String words) {
    String quoted =
        Stream.of(words.strip().split("\\s+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s{1,3}"));
    return new Phrase(
        Pattern.compile("(?<!\\w)" + quoted + "(?!\\w)", Pattern.CASE_INSENSITIVE), NEVER, NEVER);
  }

  /** Not pointed out when this stands right before it. */
  Phrase notAfter(String before) {
    return new Phrase(
        words, compiled("(?:^|(?<!\\w))(?:" + before + ")[ '\"(]{0,3}$"), excusedFollowing);
  }

  /** Not pointed out when this comes right after it. */
  Phrase notBefore(String after) {
    return new Phrase(words, excusedBy, compiled("[ '\")-]{0,3}(?:" + after + ")(?!\\w)"));
  }

  private static Pattern compiled(String words) {
    String written = words;
    for (Map.Entry<String, String> group : Words.GROUPS.entrySet()) {
      written = written.replace("{" + group.getKey() + "}", group.getValue());
    }
    return Pattern.compile(
        written.replace(" ", "[ ]{1,3}").replace("[[ ]{1,3}", "[ "), Pattern.CASE_INSENSITIVE);
  }

  /**
   * Where it stands.
   *
   * @param own where the writer's own words begin, if they are of use
   */
  record Place(int start, int end, OptionalInt own) {}

  void find(CharSequence plain, Consumer<Place> found) {
    Matcher matcher = words.matcher(plain);
    while (matcher.find()) {
      if (!isExcused(plain, matcher)) {
        boolean all = at(matcher, "it").isEmpty();
        int start = all ? matcher.start() : matcher.start("it");
        int end = all ? matcher.end() : matcher.end("it");
        found.accept(new Place(start, end, at(matcher, "own")));
      }
    }
  }

  private OptionalInt at(Matcher matcher, String group) {
    return words.namedGroups().containsKey(group) && matcher.start(group) >= 0
        ? OptionalInt.of(matcher.start(group))
        : OptionalInt.empty();
  }

  private boolean isExcused(CharSequence plain, Matcher matcher) {
    int from = Math.max(0, matcher.start() - LOOK_BACK);
    int to = Math.min(plain.length(), matcher.end() + LOOK_AHEAD);
    return excusedBy.matcher(plain).region(from, matcher.start()).find()
        || excusedFollowing.matcher(plain).region(matcher.end(), to).lookingAt();
  }
}
