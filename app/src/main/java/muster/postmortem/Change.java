package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A generated sentence that reads otherwise than when people last saw the section.
 *
 * @param before empty where it was not there
 * @param after empty where it is gone
 */
public record Change(Sort sort, String before, String after) {

  /** What became of the sentence. */
  public enum Sort {
    CHANGED,
    ADDED,
    GONE,
    /** Somebody took it out or put it otherwise, and the record has gone on since. */
    REPLACED
  }

  /** What became of a sentence that read like this; empty if it reads the same. */
  static Optional<Change> of(String before, Optional<Sentence> now) {
    if (now.isEmpty()) {
      return Optional.of(new Change(Sort.GONE, before, ""));
    }
    String after = now.get().text();
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(new Change(Sort.CHANGED, before, after));
  }

  static Change added(Sentence sentence) {
    return new Change(Sort.ADDED, "", sentence.text());
  }

  /** What a section that nobody wrote says otherwise than it did then. */
  public static List<Change> between(DraftSection then, DraftSection now) {
    List<Change> changes = new ArrayList<>();
    for (Passage was : then.generated()) {
      of(was.text(), now.generated().stream().filter(same(was)).findFirst().map(Change::sentence))
          .ifPresent(changes::add);
    }
    for (Passage is : now.generated()) {
      if (then.generated().stream().noneMatch(same(is))) {
        changes.add(added(sentence(is)));
      }
    }
    return List.copyOf(changes);
  }

  private static Predicate<Passage> same(Passage passage) {
    return other -> other.key().equals(passage.key());
  }

  private static Sentence sentence(Passage passage) {
    return new Sentence(passage.key().orElseThrow(), passage.text(), passage.sources());
  }
}
