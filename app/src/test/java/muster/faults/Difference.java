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

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    missing.forEach(line -> lines.append("\n- ").append(line));
    added.forEach(line -> lines.append("\n+ ").append(line));
    return lines.toString();
  }
}
