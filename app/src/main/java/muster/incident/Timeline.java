package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened, in the order it happened and not in the order it was typed (P-31). Corrections are
 * applied, and what they replaced is kept beside them.
 */
public record Timeline(List<Entry> entries) {

  /** What sort of entry it is, for those who read only some. */
  public enum Sort {
    EVENT,
    DECISION,
    UPDATE,
    MARKED,
    NOTE
  }

  /**
   * One line.
   *
   * @param number what people call it, as in {@code #12}
   * @param said what the entry said before it was amended, oldest first
   * @param by who caused it; empty when Muster did
   * @param origin the incident whose entry it is, where that is a duplicate of this one
   */
  public record Entry(
      int number,
      Instant at,
      Sort sort,
      String text,
      Optional<PersonId> by,
      List<String> said,
      Optional<IncidentId> origin) {
    /** An entry of the incident itself. */
    public Entry(
        int number, Instant at, Sort sort, String text, Optional<PersonId> by, List<String> said) {
      this(number, at, sort, text, by, said, Optional.empty());
    }

    private Entry of(IncidentId other) {
      return new Entry(number, at, sort, text, by, said, Optional.of(other));
    }

    private Entry amended(Fact.EntryAmended how) {
      List<String> earlier = new ArrayList<>(said);
      earlier.add(text);
      return new Entry(number, how.at().orElse(at), sort, how.text(), by, List.copyOf(earlier));
    }
  }

  /** The same with the lines of incidents that turned out to be this one, in order of time. */
  public Timeline with(List<List<Recorded>> duplicates) {
    List<Entry> all = new ArrayList<>(entries);
    for (List<Recorded> log : duplicates) {
      of(log).entries.forEach(entry -> all.add(entry.of(log.getFirst().incident())));
    }
    all.sort(Comparator.comparing(Entry::at));
    return new Timeline(List.copyOf(all));
  }

  /** Reads a whole log, in order of seq, into the lines that still stand. */
  public static Timeline of(List<Recorded> log) {
    Map<Integer, Entry> standing = new HashMap<>();
    Marks marks = new Marks();
    for (Recorded recorded : UndoFact.standing(log)) {
      TimelineLine.of(recorded).ifPresent(entry -> standing.put(entry.number(), entry));
      marks.follow(recorded);
      if (recorded.fact() instanceof Fact.EntryAmended amended) {
        standing.computeIfPresent(amended.entry(), (number, entry) -> entry.amended(amended));
      } else if (recorded.fact() instanceof Fact.EntryStruck struck) {
        standing.remove(struck.entry());
      }
    }
    marks.takenOff().forEach(standing::remove);
    List<Entry> inOrder = new ArrayList<>(standing.values());
    inOrder.sort(Comparator.comparing(Entry::at).thenComparingInt(Entry::number));
    return new Timeline(List.copyOf(inOrder));
  }

  public Optional<Entry> entry(int number) {
    return entries.stream()
        .filter(entry -> entry.number() == number && entry.origin().isEmpty())
        .findFirst();
  }
}
