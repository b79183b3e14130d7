package muster.incident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The known word that somebody probably meant. Words of one or two letters and words that differ in
 * more than a slip or two get no suggestion: a wrong one costs more than none.
 */
public final class Nearest {
  private static final int LONGEST = 40;
  private static final int SHORTEST_START = 4;

  private Nearest() {}

  public static Optional<String> to(String typed, Collection<String> known) {
    return to(typed, known, Map.of());
  }

  /** Other words people use lead to known ones: {@code severity} to {@code sev}. */
  public static Optional<String> to(
      String typed, Collection<String> known, Map<String, String> otherWords) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.length() < 3 || word.length() > LONGEST) {
      return Optional.empty();
    }
    Map<String, String> meanings = new LinkedHashMap<>();
    known.forEach(each -> meanings.put(each, each));
    otherWords.forEach(meanings::putIfAbsent);
    Optional<String> close = closest(word, meanings.keySet());
    return close.or(() -> startedBy(word, meanings.keySet())).map(meanings::get);
  }

  private static Optional<String> closest(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int slips = slips(word, candidate.toLowerCase(Locale.ROOT));
      if (slips < least && slips <= allowed(word, candidate)) {
        best = candidate;
        least = slips;
      }
    }
    return Optional.ofNullable(best);
  }

  /** One slip in a short word, and only past its first letter; up to three in a long one. */
  private static int allowed(String word, String candidate) {
    int shorter = Math.min(word.length(), candidate.length());
    if (shorter < 3) {
      return 0;
    }
    if (shorter < 4) {
      return word.charAt(0) == Character.toLowerCase(candidate.charAt(0)) ? 1 : 0;
    }
    return shorter < 5 ? 1 : shorter < 9 ? 2 : 3;
  }

  /** {@code hypo} is the start of {@code hypothesis}, when it is the start of nothing else. */
  private static Optional<String> startedBy(String word, Collection<String> candidates) {
    if (word.length() < SHORTEST_START) {
      return Optional.empty();
    }
    var started = candidates.stream().filter(candidate -> candidate.startsWith(word)).toList();
    return started.size() == 1 ? Optional.of(started.getFirst()) : Optional.empty();
  }

  /** Damerau-Levenshtein: letters added, left out, replaced or swapped with their neighbour. */
  static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int replaced = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        slips[i][j] = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }
}
