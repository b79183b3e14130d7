package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Moment;
import muster.incident.Moments;
import muster.incident.Phase;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Severity;
import muster.incident.Timeline;
import muster.incident.UndoFact;

/**
 * An incident's whole log, read for what a postmortem asks of it. Corrections count: a time that
 * was amended is the time, and what was struck was not said (P-31).
 *
 * @param entries the lines that stand, by number
 * @param struck the numbers of those that do not
 * @param times how the document writes when something was
 */
public record History(
    Incident incident,
    List<Recorded> log,
    Timeline timeline,
    Map<Integer, Timeline.Entry> entries,
    Set<Integer> struck,
    RolesHeld roles,
    Stretches stretches,
    Times times) {

  /**
   * @param duplicates the logs of incidents that turned out to be this one
   */
  public static History of(
      Incident incident, List<Recorded> log, List<List<Recorded>> duplicates, Times times) {
    Timeline own = Timeline.of(log);
    List<Recorded> stands = UndoFact.standing(log);
    Set<Integer> struck = struck(log, stands);
    Map<Integer, Timeline.Entry> entries =
        own.entries().stream()
            .collect(Collectors.toUnmodifiableMap(Timeline.Entry::number, entry -> entry));
    return new History(
        incident,
        List.copyOf(log),
        own.with(duplicates),
        entries,
        struck,
        RolesHeld.of(stands, recorded -> when(entries, recorded)),
        Stretches.of(stands, recorded -> when(entries, recorded)),
        times);
  }

  /** What was struck by words, and what was taken back together with what put it right. */
  private static Set<Integer> struck(List<Recorded> log, List<Recorded> stands) {
    Set<Integer> struck = log.stream().map(Recorded::seq).collect(Collectors.toSet());
    stands.stream().map(Recorded::seq).forEach(struck::remove);
    stands.stream()
        .map(Recorded::fact)
        .filter(Fact.EntryStruck.class::isInstance)
        .forEach(fact -> struck.add(((Fact.EntryStruck) fact).entry()));
    return Set.copyOf(struck);
  }

  private static Instant when(Map<Integer, Timeline.Entry> entries, Recorded recorded) {
    Timeline.Entry entry = entries.get(recorded.seq());
    return entry == null ? recorded.happened() : entry.at();
  }

  public Instant at(Recorded recorded) {
    return when(entries, recorded);
  }

  public Instant declaredAt() {
    return stretches.declaredAt();
  }

  /** The facts of one sort that were not struck, as they were recorded. */
  public <F extends Fact> List<Recorded> standing(Class<F> sort) {
    return log.stream()
        .filter(recorded -> sort.isInstance(recorded.fact()) && !struck.contains(recorded.seq()))
        .toList();
  }

  /** What was said, or what it was amended to; without names (P-33). */
  String said(Recorded recorded, String words) {
    String standing =
        Optional.ofNullable(entries.get(recorded.seq()))
            .filter(entry -> !entry.said().isEmpty())
            .map(Timeline.Entry::text)
            .orElse(words);
    return roles.nameless(standing, at(recorded));
  }

  /** The worst it was ever called. */
  public Severity highestSeverity() {
    return standing(Fact.SeverityChanged.class).stream()
        .map(recorded -> ((Fact.SeverityChanged) recorded.fact()).to())
        .reduce(
            incident.declared().severity(), (one, other) -> one.isWorseThan(other) ? one : other);
  }

  Optional<Instant> firstCommander() {
    return roles.of(Role.COMMANDER).stream().map(RolesHeld.Tenure::from).findFirst();
  }

  /** When people first gave an update; what Muster compiled is not one (P-23). */
  Optional<Instant> firstUpdate() {
    return log.stream()
        .filter(History::isUpdate)
        .filter(recorded -> !struck.contains(recorded.seq()))
        .map(this::at)
        .min(Comparator.naturalOrder());
  }

  static boolean isUpdate(Recorded recorded) {
    return recorded.fact() instanceof Fact.UpdateGiven
        || recorded.fact() instanceof Fact.NothingNew;
  }

  /** When it started, was detected, declared, mitigated and resolved. */
  public Moments moments() {
    return timeline.moments();
  }

  /** When users stopped feeling it, as people say, else as the record shows. */
  Optional<Instant> mitigated() {
    return moments().of(Moment.MITIGATED);
  }

  /** When it was open at a severity that needs a commander, without one, for a minute at least. */
  public List<Gap> withoutCommander() {
    TreeSet<Instant> moments = new TreeSet<>();
    log.forEach(recorded -> moments.add(at(recorded)));
    List<Instant> inOrder = new ArrayList<>(moments);
    List<Recorded> severities = standing(Fact.SeverityChanged.class);
    List<Gap> gaps = new ArrayList<>();
    for (int next = 1; next < inOrder.size(); next++) {
      Instant from = inOrder.get(next - 1);
      if (stretches.isOpen(from)
          && !roles.isHeld(Role.COMMANDER, from)
          && severityAt(from, severities).needsCommand()) {
        boolean goesOn = !gaps.isEmpty() && gaps.getLast().until().equals(from);
        Gap gap = new Gap(goesOn ? gaps.removeLast().from() : from, inOrder.get(next));
        gaps.add(gap);
      }
    }
    return gaps.stream().filter(gap -> gap.length().compareTo(Duration.ofMinutes(1)) >= 0).toList();
  }

  public Severity severityAt(Instant moment) {
    return severityAt(moment, standing(Fact.SeverityChanged.class));
  }

  private Severity severityAt(Instant moment, List<Recorded> changes) {
    Severity severity = incident.declared().severity();
    for (Recorded recorded : changes) {
      if (recorded.fact() instanceof Fact.SeverityChanged changed
          && !at(recorded).isAfter(moment)) {
        severity = changed.to();
      }
    }
    return severity;
  }

  /** In a word; what is open will be resolved. */
  String howItEnded() {
    return incident.phase().isOpen() ? Phase.RESOLVED.word() : incident.phase().word();
  }
}
