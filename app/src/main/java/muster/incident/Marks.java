package muster.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which marked messages belong on the timeline: each once, as long as somebody's mark stands, in
 * whatever order the marks, the readings and the removals were recorded.
 */
final class Marks {
  private final Map<String, Set<Optional<PersonId>>> markedBy = new HashMap<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private final List<Integer> again = new ArrayList<>();

  void follow(Recorded recorded) {
    switch (recorded.fact()) {
      case MarkFact.MarkAsked asked -> by(asked.message()).add(recorded.by());
      case MarkFact.MarkRemoved removed -> by(removed.message()).remove(recorded.by());
      case MarkFact.MessageMarked marked -> {
        if (shown.putIfAbsent(marked.message().subject(), recorded.seq()) != null) {
          again.add(recorded.seq());
        }
        // A message that was handed over by a person counts as marked by them.
        recorded.by().ifPresent(person -> by(marked.message()).add(Optional.of(person)));
      }
      default -> {}
    }
  }

  private Set<Optional<PersonId>> by(MessageRef message) {
    return markedBy.computeIfAbsent(message.subject(), subject -> new HashSet<>());
  }

  /** The entries that do not stand. */
  List<Integer> takenOff() {
    List<Integer> off = new ArrayList<>(again);
    shown.forEach(
        (subject, entry) -> {
          if (markedBy.getOrDefault(subject, Set.of()).isEmpty()) {
            off.add(entry);
          }
        });
    return off;
  }
}
