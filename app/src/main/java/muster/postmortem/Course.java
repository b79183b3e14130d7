package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.incident.Closing;
import muster.incident.Fact;
import muster.incident.Phase;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/**
 * An incident as stretches and moments, for a picture of it.
 *
 * @param from the first moment that is drawn
 * @param until the last moment that is drawn, never before the first
 * @param notDrawn how many entries lie before or after that
 */
public record Course(
    Instant from,
    Instant until,
    List<Band> phases,
    List<Band> severities,
    List<Moment> moments,
    List<Milestone> milestones,
    int notDrawn) {
  private static final Duration LEAST = Duration.ofMinutes(5);

  /** How much of the picture may lie before the declaration, and after the end. */
  private static final int AROUND = 3;

  /**
   * A stretch of time.
   *
   * @param word as people type it: {@code mitigated}, {@code SEV2}
   */
  public record Band(String word, Instant from, Instant until) {}

  /** What sort of moment it was. */
  public enum Sign {
    ON_TIME,
    LATE,
    MISSED,
    DECISION,
    OTHER
  }

  /**
   * A moment.
   *
   * @param words what was decided or said, without names
   */
  public record Moment(Sign sign, Instant at, String words) {}

  static Course of(History history) {
    List<Moment> all = moments(history);
    Instant declared = history.declaredAt();
    Instant last = all.stream().map(Moment::at).max(Comparator.naturalOrder()).orElse(declared);
    Instant ended = history.stretches().closed().orElse(last);
    Instant end = ended.isBefore(declared.plus(LEAST)) ? declared.plus(LEAST) : ended;
    Duration around = Duration.between(declared, end).dividedBy(AROUND);
    Instant earliest = declared.minus(around);
    Instant latest = end.plus(around);
    List<Moment> drawn =
        all.stream()
            .filter(m -> !m.at().isBefore(earliest) && !m.at().isAfter(latest))
            .sorted(Comparator.comparing(Moment::at))
            .toList();
    Instant from = drawn.isEmpty() ? declared : earlier(declared, drawn.getFirst().at());
    Instant until =
        drawn.isEmpty() || drawn.getLast().at().isBefore(end) ? end : drawn.getLast().at();
    return new Course(
        from,
        until,
        phases(history, end),
        severities(history, end),
        drawn,
        Milestone.of(history),
        all.size() - drawn.size());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Moment> moments(History history) {
    List<Moment> moments = new ArrayList<>();
    for (Entry entry : history.timeline().entries()) {
      Fact fact = entry.fact().fact();
      moments.add(
          new Moment(
              sign(entry, fact), entry.at(), history.roles().nameless(entry.text(), entry.at())));
    }
    return moments;
  }

  private static Sign sign(Entry entry, Fact fact) {
    if (entry.sort() == Sort.DECISION) {
      return Sign.DECISION;
    }
    return switch (fact) {
      case Fact.UpdateGiven f -> f.due().isPresent() ? Sign.LATE : Sign.ON_TIME;
      case Fact.NothingNew f -> f.due().isPresent() ? Sign.LATE : Sign.ON_TIME;
      case Fact.UpdateCompiled f -> Sign.MISSED;
      default -> Sign.OTHER;
    };
  }

  private static List<Band> phases(History history, Instant end) {
    List<Band> bands = new ArrayList<>();
    String word = "";
    Instant since = history.declaredAt();
    for (Recorded recorded : inOrder(history)) {
      Optional<String> next = phaseFrom(recorded.fact());
      if (next.isPresent()) {
        Instant at = history.at(recorded);
        add(bands, word, since, at);
        word = next.get();
        since = at;
      }
    }
    add(bands, word, since, end);
    return List.copyOf(bands);
  }

  /** The phase that begins with the fact; a blank one while it is closed. */
  private static Optional<String> phaseFrom(Fact fact) {
    if (fact instanceof Fact.Declared || fact instanceof Fact.Reopened) {
      return Optional.of(Phase.INVESTIGATING.word());
    }
    if (fact instanceof Fact.PhaseChanged changed) {
      return Optional.of(changed.to().word());
    }
    return Closing.by(fact).map(end -> "");
  }

  private static List<Band> severities(History history, Instant end) {
    List<Band> bands = new ArrayList<>();
    Severity severity = history.incident().declared().severity();
    Instant since = history.declaredAt();
    for (Recorded recorded : inOrder(history)) {
      if (recorded.fact() instanceof Fact.SeverityChanged changed) {
        add(bands, severity.name(), since, history.at(recorded));
        severity = changed.to();
        since = history.at(recorded);
      }
    }
    add(bands, severity.name(), since, end);
    return List.copyOf(bands);
  }

  private static void add(List<Band> bands, String word, Instant from, Instant until) {
    if (!word.isEmpty() && until.isAfter(from)) {
      bands.add(new Band(word, from, until));
    }
  }

  private static List<Recorded> inOrder(History history) {
    return history.log().stream()
        .filter(recorded -> !history.struck().contains(recorded.seq()))
        .sorted(Comparator.comparing(history::at))
        .toList();
  }
}
