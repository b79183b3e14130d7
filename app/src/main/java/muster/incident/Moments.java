package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Timeline.Entry;

/**
 * When an incident started, was detected, declared, mitigated and resolved: what people said last,
 * else what the record shows. Nobody but people can say when it started and was detected.
 */
public record Moments(Map<Moment, At> all) {
  /**
   * One of them.
   *
   * @param entry the number of the entry of the timeline that has this time
   * @param said whether a person said so; otherwise the record shows it
   */
  public record At(Instant at, int entry, boolean said) {}

  /** Two of them that cannot both be right, since the first comes before the second. */
  public record Contradiction(Moment first, At firstAt, Moment second, At secondAt) {
    /** For example: mitigated (14:50 UTC) is before started (15:00 UTC). */
    public String words(Function<Instant, String> time) {
      return "%s (%s) is before %s (%s)"
          .formatted(
              second.word(), time.apply(secondAt.at()), first.word(), time.apply(firstAt.at()));
    }
  }

  private record Order(Moment first, Moment second) {}

  /** Declaring may come late, even after it was mitigated; the rest has an order. */
  private static final List<Order> ORDERS =
      List.of(
          new Order(Moment.STARTED, Moment.DETECTED),
          new Order(Moment.STARTED, Moment.DECLARED),
          new Order(Moment.STARTED, Moment.MITIGATED),
          new Order(Moment.STARTED, Moment.RESOLVED),
          new Order(Moment.DETECTED, Moment.RESOLVED),
          new Order(Moment.MITIGATED, Moment.RESOLVED));

  /**
   * @param log the facts that were not undone, in order
   * @param entries the lines that stand, by number
   */
  static Moments of(List<Recorded> log, Map<Integer, Entry> entries) {
    Map<Moment, At> all = shown(log, entries);
    Map<Moment, At> said = new EnumMap<>(Moment.class);
    for (Recorded recorded : log) {
      if (recorded.fact() instanceof TimelineFact.MomentSet set) {
        Optional.ofNullable(entries.get(set.entry().orElse(recorded.seq())))
            .ifPresent(entry -> said.put(set.moment(), new At(entry.at(), entry.number(), true)));
      } else if (recorded.fact() instanceof TimelineFact.MomentCleared cleared) {
        said.remove(cleared.moment());
      }
    }
    all.putAll(said);
    return new Moments(all);
  }

  private static Map<Moment, At> shown(List<Recorded> log, Map<Integer, Entry> entries) {
    Map<Moment, At> shown = new EnumMap<>(Moment.class);
    boolean settled = false;
    for (Recorded recorded : log) {
      Entry entry = entries.get(recorded.seq());
      if (recorded.fact() instanceof Fact.Reopened) {
        shown.remove(Moment.RESOLVED);
      } else if (entry != null) {
        At at = new At(entry.at(), entry.number(), false);
        if (recorded.fact() instanceof Fact.Declared) {
          shown.put(Moment.DECLARED, at);
        } else if (recorded.fact() instanceof Fact.PhaseChanged changed && !settled) {
          changed(changed.to(), at, shown);
        } else if (recorded.fact() instanceof Fact.Resolved) {
          shown.put(Moment.RESOLVED, at);
          settled = shown.containsKey(Moment.MITIGATED);
        }
      }
    }
    return shown;
  }

  /** It was mitigated when it first was, unless that was taken back before it was resolved. */
  private static void changed(Phase to, At at, Map<Moment, At> shown) {
    switch (to) {
      case MITIGATED -> shown.putIfAbsent(Moment.MITIGATED, at);
      case INVESTIGATING, IDENTIFIED -> shown.remove(Moment.MITIGATED);
      case MONITORING, RESOLVED, CANCELLED, DUPLICATE -> {}
    }
  }

  public Optional<At> at(Moment moment) {
    return Optional.ofNullable(all.get(moment));
  }

  /** When it was; empty where neither people nor the record say. */
  public Optional<Instant> of(Moment moment) {
    return at(moment).map(At::at);
  }

  /** Which of them an entry is. */
  List<Moment> of(Entry entry) {
    return all.entrySet().stream()
        .filter(each -> each.getValue().entry() == entry.number())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What cannot be, to be pointed out: it is neither hidden nor refused. */
  public List<Contradiction> contradictions() {
    List<Contradiction> found = new ArrayList<>();
    for (Order order : ORDERS) {
      At first = all.get(order.first());
      At second = all.get(order.second());
      if (first != null && second != null && second.at().isBefore(first.at())) {
        found.add(new Contradiction(order.first(), first, order.second(), second));
      }
    }
    return List.copyOf(found);
  }
}
