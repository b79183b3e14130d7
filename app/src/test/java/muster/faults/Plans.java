package muster.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which tales are told. */
final class Plans {
  /** The same draw every time; another seed draws other calls. */
  private static final long SEED = 20_261_120;

  /** So many methods share a tale where whatever goes wrong must leave no trace. */
  private static final int TOGETHER = 8;

  private final Reference reference;

  Plans(Reference reference) {
    this.reference = reference;
  }

  /** Every trouble on every call of every method, one at a time. */
  List<Plan> all() {
    return Stream.of(Trouble.values())
        .flatMap(trouble -> reference.roughCalls().keySet().stream().flatMap(m -> each(trouble, m)))
        .toList();
  }

  private Stream<Plan> each(Trouble trouble, String method) {
    return IntStream.rangeClosed(1, reference.calls(method))
        .mapToObj(call -> Plan.one(trouble, method, call, reference.onlyRough(method)));
  }

  /** Every trouble on one call of every method, drawn by lot. */
  List<Plan> drawn() {
    Random lot = new Random(SEED);
    List<Plan> plans = new ArrayList<>();
    for (Trouble trouble : Trouble.values()) {
      int together = trouble == Trouble.REFUSED ? 1 : TOGETHER;
      plans.addAll(drawn(trouble, false, together, lot));
      plans.addAll(drawn(trouble, true, together, lot));
    }
    return plans;
  }

  private List<Plan> drawn(Trouble trouble, boolean rough, int together, Random lot) {
    List<String> methods =
        reference.roughCalls().keySet().stream()
            .filter(method -> reference.onlyRough(method) == rough)
            .toList();
    List<Plan> plans = new ArrayList<>();
    for (int from = 0; from < methods.size(); from += together) {
      Map<String, Integer> calls = new HashMap<>();
      for (String method : methods.subList(from, Math.min(methods.size(), from + together))) {
        calls.put(method, 1 + lot.nextInt(reference.calls(method)));
      }
      plans.add(new Plan(trouble, calls, rough));
    }
    return plans;
  }
}
