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
 *
 * @param moments when it started, was detected, declared, mitigated and resolved
 */
public record Timeline(List<Entry> entries, Moments moments) {

  /** What sort of entry it is, for those who read only some. */
  public enum Sort {
    EVENT,
    DECISION,
    UPDATE,
    MARKED,
    NOTE
  }

  /**
   * One line. It has three times: when it happened, when it was recorded and Slack's own.
   *
   * @param fact what it tells of
   * @param at when it happened, by the last correction
   * @param said what the entry said before it was amended, oldest first
   * @param source the message behind it, where it was marked
   * @param moments which moments of the incident it is
   * @param origin the incident whose entry it is, where that is a duplicate of this one
   */
  public record Entry(
      Recorded fact,
      Instant at,
      Sort sort,
      String text,
      List<String> said,
      Optional<Source> source,
      List<Moment> moments,
      Optional<IncidentId> origin) {
    /** An entry as it was first recorded. */
    static Entry of(Recorded fact, Sort sort, String text) {
      return new Entry(
          fact,
          fact.happened(),
          sort,
          text,
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    /** What people call it, as in {@code #12}. */
    public int number() {
      return fact.seq();
    }

    /** Who caused it; empty when Muster did. */
    public Optional<PersonId> by() {
      return fact.by();
    }

    /** When it was appended to the log. */
    public Instant recorded() {
      return fact.recorded();
    }

    /** Slack's own time of the message it came from, where there is one. */
    public Optional<String> slackTs() {
      return source.map(message -> message.message().ts()).or(fact::slackTs);
    }

    /** Its moments are not those of the incident that goes on. */
    private Entry of(IncidentId other) {
      return new Entry(fact, at, sort, text, said, source, List.of(), Optional.of(other));
    }

    private Entry amended(Fact.EntryAmended how) {
      List<String> earlier = new ArrayList<>(said);
      earlier.add(text);
      return new Entry(
          fact,
          how.at().orElse(at),
          sort,
          how.text(),
          List.copyOf(earlier),
          source,
          moments,
          origin);
    }

    /** What a person wrote of it stands; otherwise it says what the message says now. */
    private Entry from(Sources sources) {
      Optional<Source> message = sources.of(fact.fact());
      String words = said.isEmpty() ? message.map(Source::words).orElse(text) : text;
      return new Entry(fact, at, sort, words, said, message, moments, origin);
    }

    private Entry in(Moments all) {
      return new Entry(fact, at, sort, text, said, source, all.of(this), origin);
    }
  }

  /** The same with the lines of incidents that turned out to be this one, in order of time. */
  public Timeline with(List<List<Recorded>> duplicates) {
    List<Entry> all = new ArrayList<>(entries);
    for (List<Recorded> log : duplicates) {
      of(log).entries.forEach(entry -> all.add(entry.of(log.getFirst().incident())));
    }
    all.sort(Comparator.comparing(Entry::at));
    return new Timeline(List.copyOf(all), moments);
  }

  /** Reads a whole log, in order of seq, into the lines that still stand. */
  public static Timeline of(List<Recorded> log) {
    List<Recorded> facts = UndoFact.standing(log);
    Map<Integer, Entry> standing = new HashMap<>();
    Marks marks = new Marks();
    Sources sources = new Sources();
    for (Recorded recorded : facts) {
      TimelineLine.of(recorded).ifPresent(entry -> standing.put(entry.number(), entry));
      marks.follow(recorded);
      sources.follow(recorded);
      if (recorded.fact() instanceof Fact.EntryAmended amended) {
        standing.computeIfPresent(amended.entry(), (number, entry) -> entry.amended(amended));
      } else if (recorded.fact() instanceof Fact.EntryStruck struck) {
        standing.remove(struck.entry());
      }
    }
    marks.takenOff().forEach(standing::remove);
    standing.replaceAll((number, entry) -> entry.from(sources));
    return inOrder(standing, Moments.of(facts, standing));
  }

  /** A moment that was said anew stands only where it was said last. */
  private static Timeline inOrder(Map<Integer, Entry> standing, Moments moments) {
    standing.replaceAll((number, entry) -> entry.in(moments));
    List<Entry> inOrder = new ArrayList<>(standing.values());
    inOrder.removeIf(
        entry ->
            entry.fact().fact() instanceof TimelineFact.MomentSet && entry.moments().isEmpty());
    inOrder.sort(Comparator.comparing(Entry::at).thenComparingInt(Entry::number));
    return new Timeline(List.copyOf(inOrder), moments);
  }

  public Optional<Entry> entry(int number) {
    return entries.stream()
        .filter(entry -> entry.number() == number && entry.origin().isEmpty())
        .findFirst();
  }
}
