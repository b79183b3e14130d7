package muster.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant when they wrote another. */
final class Nearest {
  private Nearest() {}

  /** The candidate that is one slip in three letters away, and at most three; otherwise empty. */
  static Optional<String> to(String written, Collection<String> candidates) {
    String word = written.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> slips(word, lower(candidate)) <= tolerated(candidate))
        .min(Comparator.comparingInt(candidate -> slips(word, lower(candidate))));
  }

  private static int tolerated(String candidate) {
    return Math.clamp(candidate.length() / 3, 1, 3);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Letters to add, drop, replace or swap with their neighbour. */
  private static int slips(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
