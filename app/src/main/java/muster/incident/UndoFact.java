package muster.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody took back within a minute. The log keeps what it was, and what put it right. */
public sealed interface UndoFact extends Fact {
  /**
   * A person took their own change back. What put it right follows in the log as facts of its own.
   *
   * @param entry the fact that is taken back
   * @param restored the facts that put back what was before; empty where nothing but the timeline
   *     shows it
   * @param about what the fact is about that is taken back, where it has a subject
   */
  record Undone(int entry, List<Integer> restored, Optional<String> about) implements UndoFact {
    @Override
    public Optional<String> subject() {
      return about.or(() -> Optional.of("#" + entry));
    }
  }

  /**
   * What a change took away besides what it was about, and what the facts that put it right do not
   * say: it stands again as before, unless somebody said something about it since.
   *
   * @param promise to those in the channel
   * @param outside the promise to those outside
   */
  record Restored(Promise promise, Promise outside, Optional<String> impact, Succession succession)
      implements UndoFact {}

  /**
   * The facts that were not taken back and took nothing back, as a timeline and a postmortem tell
   * them. Marks stay: they say nothing themselves, and are settled in the order they were made.
   */
  static List<Recorded> standing(List<Recorded> log) {
    Set<Integer> off = new HashSet<>();
    for (Recorded recorded : log) {
      if (recorded.fact() instanceof Undone undone) {
        off.add(undone.entry());
        off.addAll(undone.restored());
      }
    }
    return log.stream()
        .filter(recorded -> !off.contains(recorded.seq()) || isMark(recorded.fact()))
        .toList();
  }

  private static boolean isMark(Fact fact) {
    return fact instanceof MarkFact.MarkAsked || fact instanceof MarkFact.MarkRemoved;
  }
}
