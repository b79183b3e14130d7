package muster.faults;

import java.util.ArrayList;
import java.util.List;

/** What one list of lines has and the other has not, each line as often as it is there. */
record Difference(List<String> missing, List<String> added) {
  static Difference between(List<String> expected, List<String> actual) {
    List<String> missing = new ArrayList<>(expected);
    List<String> added = new ArrayList<>(actual);
    added.removeIf(missing::remove);
    return new Difference(List.copyOf(missing), List.copyOf(added));
  }

  /** Whether what both have stands in the same order in both. */
  static boolean isOnlyThat(Difference difference, List<String> expected, List<String> actual) {
    int[] before = new int[actual.size() + 1];
    for (String line : expected) {
      int[] now = new int[actual.size() + 1];
      for (int n = 1; n <= actual.size(); n++) {
        boolean same = line.equals(actual.get(n - 1));
        now[n] = same ? before[n - 1] + 1 : Math.max(now[n - 1], before[n]);
      }
      before = now;
    }
    int inOrder = before[actual.size()];
    return inOrder == expected.size() - difference.missing().size();
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    missing.forEach(line -> lines.append("\n- ").append(line));
    added.forEach(line -> lines.append("\n+ ").append(line));
    return lines.toString();
  }
}
