package muster.postmortem;

import java.util.Arrays;
import java.util.List;

/** Which lines two texts have in common, in the same order: as many as possible. */
final class CommonLines {
  /** More comparisons than this are not worth their time; then only both ends are compared. */
  private static final long MOST = 4_000_000;

  private CommonLines() {}

  /** For every line of the second text which line of the first it is, or -1. */
  static int[] of(List<String> first, List<String> second) {
    int[] match = new int[second.size()];
    Arrays.fill(match, -1);
    int start = 0;
    int most = Math.min(first.size(), second.size());
    while (start < most && first.get(start).equals(second.get(start))) {
      match[start] = start;
      start++;
    }
    int end = 0;
    while (end < most - start
        && first.get(first.size() - 1 - end).equals(second.get(second.size() - 1 - end))) {
      match[second.size() - 1 - end] = first.size() - 1 - end;
      end++;
    }
    between(first, start, first.size() - end, second, second.size() - end, match);
    return match;
  }

  private static void between(
      List<String> first,
      int start,
      int firstEnd,
      List<String> second,
      int secondEnd,
      int[] match) {
    int rows = firstEnd - start;
    int columns = secondEnd - start;
    if (rows <= 0 || columns <= 0 || (long) rows * columns > MOST) {
      return;
    }
    int[][] longest = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        longest[row][column] =
            first.get(start + row).equals(second.get(start + column))
                ? longest[row + 1][column + 1] + 1
                : Math.max(longest[row + 1][column], longest[row][column + 1]);
      }
    }
    int row = 0;
    int column = 0;
    while (row < rows && column < columns) {
      if (first.get(start + row).equals(second.get(start + column))) {
        match[start + column++] = start + row++;
      } else if (longest[row + 1][column] >= longest[row][column + 1]) {
        row++;
      } else {
        column++;
      }
    }
  }
}
