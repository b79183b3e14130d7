package muster.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two short texts say much the same (P-16). They do if they share more than half of the
 * words that carry meaning, whatever their order and endings; numbers that differ keep them apart.
 */
final class Likeness {
  private static final Pattern WORD = Pattern.compile("(?U)[\\p{L}\\p{N}]+(?:[._-]\\p{N}+)*");
  private static final Pattern NUMBER = Pattern.compile("(?U).*\\p{N}.*");
  private static final int SHORTEST_START = 4;

  /** What stands in any sentence and tells none from another. */
  private static final Set<String> FILLING =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "because", "been", "by", "for", "from", "has",
          "have", "in", "is", "it", "its", "may", "maybe", "might", "of", "on", "or", "our", "that",
          "the", "there", "this", "to", "was", "we", "were", "with");

  private static final Map<String, String> SAME_WORD =
      Map.of("db", "database", "k8s", "kubernetes", "lb", "balancer", "cert", "certificate");

  private Likeness() {}

  static boolean alike(String one, String other) {
    Set<String> ones = words(one);
    Set<String> others = words(other);
    if (ones.isEmpty() || others.isEmpty() || numbersDiffer(ones, others)) {
      return false;
    }
    int shared = shared(ones, others);
    return 4 * shared > ones.size() + others.size();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> SAME_WORD.getOrDefault(found.group(), found.group()))
        .filter(word -> !FILLING.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Replica 1 is not replica 2. */
  private static boolean numbersDiffer(Set<String> ones, Set<String> others) {
    Set<String> here = numbers(ones);
    Set<String> there = numbers(others);
    return !here.containsAll(there) && !there.containsAll(here);
  }

  private static Set<String> numbers(Set<String> words) {
    return words.stream()
        .filter(word -> NUMBER.matcher(word).matches())
        .collect(Collectors.toSet());
  }

  private static int shared(Set<String> ones, Set<String> others) {
    List<String> left = new ArrayList<>(others);
    int shared = 0;
    for (String word : ones) {
      if (left.stream()
          .filter(each -> same(word, each))
          .findFirst()
          .map(left::remove)
          .isPresent()) {
        shared++;
      }
    }
    return shared;
  }

  /** {@code pools} is {@code pool}, {@code exhaust} is {@code exhausted}, and a slip is a slip. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    return shorter >= SHORTEST_START
        && !NUMBER.matcher(one + other).matches()
        && (one.startsWith(other)
            || other.startsWith(one)
            || (shorter > SHORTEST_START && Nearest.slips(one, other) == 1));
  }
}
