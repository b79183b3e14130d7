package muster.playbook.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of people, whole and by their first or last word, whatever the accents. Part of a host
 * name, a path or an address is no name.
 */
final class Names {
  private static final int MOST_WORDS = 5;
  private static final int SHORTEST_PART = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{1,80}");
  private static final Pattern ASIDE = Pattern.compile("[(|,/\\[<].*", Pattern.DOTALL);
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2,40}");

  private static final Set<String> PARTICLES =
      Set.of("van", "von", "der", "den", "del", "bin", "ibn", "the", "bot", "dos", "das");

  private static final Pattern MARGIN =
      Pattern.compile(
          "(?i)\\b(?:owners?|assignee|authors?|reviewers?|facilitator|participants?)[*_ ]{0,4}[:|]"
              + "[*_: |]{0,6}$");

  private final Set<String> known = new HashSet<>();
  private final List<String> unspaced = new ArrayList<>();

  Names(Set<String> names) {
    for (String name : names) {
      String plain = ASIDE.matcher(name).replaceFirst("").strip();
      if (UNSPACED.matcher(plain).matches()) {
        unspaced.add(plain);
      } else {
        learn(WORD.matcher(plain).results().map(word -> folded(word.group())).toList());
      }
    }
  }

  private void learn(List<String> words) {
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return;
    }
    known.add(String.join(" ", words));
    for (String part : List.of(words.getFirst(), words.getLast())) {
      if (part.length() >= SHORTEST_PART && !PARTICLES.contains(part)) {
        known.add(part);
      }
    }
  }

  private static String folded(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return apart.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }

  static Finding finding(int start, int end) {
    return new Finding(
        start,
        end,
        Finding.Kind.NAME,
        "A name draws the reader to the person and away from what made the action look right.",
        "Write the role, such as the technical lead or the on-call engineer, or what was done"
            + " without its author.");
  }

  void find(String text, Consumer<Finding> found) {
    for (String name : unspaced) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        accept(text, at, at + name.length(), found);
      }
    }
    if (known.isEmpty()) {
      return;
    }
    List<MatchResult> words = WORD.matcher(text).results().toList();
    List<String> folded = words.stream().map(word -> folded(word.group())).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int to = Math.min(from + MOST_WORDS, words.size()); to > from; to--) {
        if (known.contains(String.join(" ", folded.subList(from, to)))) {
          int end = words.get(to - 1).end();
          boolean one = to == from + 1;
          if (!one || AmbiguousName.isName(text, words.get(from), folded.get(from))) {
            accept(text, words.get(from).start(), end, found);
          }
          break;
        }
      }
    }
  }

  /** Whether it says who owns or wrote something: {@code Owner: @ada}. */
  static boolean isInMargin(String text, int at) {
    return MARGIN.matcher(text).region(Math.max(0, at - 30), at).find();
  }

  private static void accept(String text, int start, int end, Consumer<Finding> found) {
    if (!isInMargin(text, start) && !isGlued(text, start - 1, -1) && !isGlued(text, end, 1)) {
      found.accept(finding(start, end));
    }
  }

  /** Whether a character that joins words is followed by more of them. */
  private static boolean isGlued(String text, int at, int step) {
    int next = at + step;
    return at >= 0
        && at < text.length()
        && "-_./@:\\".indexOf(text.charAt(at)) >= 0
        && next >= 0
        && next < text.length()
        && Character.isLetterOrDigit(text.charAt(next));
  }
}
