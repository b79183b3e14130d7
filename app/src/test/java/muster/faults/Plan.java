package muster.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.rehearsal.Faults;

/**
 * What goes wrong in one tale.
 *
 * @param calls which call of each method, counted from the beginning of the tale
 */
record Plan(Trouble trouble, Map<String, Integer> calls, boolean rough) {
  static Plan one(Trouble trouble, String method, int call, boolean rough) {
    return new Plan(trouble, Map.of(method, call), rough);
  }

  void arm(Faults faults) {
    calls.forEach((method, call) -> faults.at(method, call, trouble.fault()));
  }

  @Override
  public String toString() {
    return new TreeMap<>(calls)
        .entrySet().stream()
            .map(call -> call.getKey() + " " + call.getValue())
            .collect(Collectors.joining(", ", trouble + " on ", rough ? ", roughly" : ""));
  }
}
