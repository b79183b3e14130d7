package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Alerts;
import muster.incident.Audience;
import muster.incident.Fact;
import muster.incident.HypothesisFact;
import muster.incident.Moment;
import muster.incident.PromiseFact;
import muster.incident.Recorded;

/** What the record is certain of that went poorly; the rest is for people to say. */
record WentPoorly(History history, Promises inside, Promises outside) {
  /** Of late updates only so many are told one by one. */
  private static final int TOLD = 4;

  /** What nobody noticed for so long needs another alert. */
  private static final Duration LATE = Duration.ofMinutes(15);

  static WentPoorly of(History history) {
    return new WentPoorly(
        history,
        Promises.of(history.log(), Audience.INTERNAL),
        Promises.of(history.log(), Audience.EXTERNAL));
  }

  List<Sentence> sentences() {
    List<Sentence> lines = new ArrayList<>();
    noticedLate().ifPresent(lines::add);
    raised(lines);
    gaps(lines);
    late(inside, "").map(words -> said("poorly.updates", words, inside)).ifPresent(lines::add);
    late(outside, " for those outside")
        .map(words -> said("poorly.outside", words, outside))
        .ifPresent(lines::add);
    toldLate().ifPresent(lines::add);
    retried(lines);
    Alerts alerts = Alerts.of(history.log());
    if (!alerts.isEmpty()) {
      lines.add(Sentence.of("poorly.alerts", "- " + alerts.inWords() + "."));
    }
    List<Duration> pauses = history.stretches().pauses();
    for (int next = 0; next < pauses.size(); next++) {
      Recorded reopening = history.stretches().all().get(next + 1).reopening().orElseThrow();
      lines.add(
          Sentence.of(
              "poorly.reopened." + reopening.seq(),
              "- Reopened " + Times.length(pauses.get(next)) + " after it had been closed.",
              reopening.seq()));
    }
    return List.copyOf(lines);
  }

  /** Until somebody notices, nobody helps. */
  private Optional<Sentence> noticedLate() {
    Optional<Instant> started = history.moments().of(Moment.STARTED);
    return history
        .moments()
        .at(Moment.DETECTED)
        .filter(at -> started.filter(from -> at.at().isAfter(from.plus(LATE))).isPresent())
        .map(
            at ->
                Sentence.of(
                    "poorly.detected",
                    "- Detected only %s after it started."
                        .formatted(Times.length(Duration.between(started.orElseThrow(), at.at()))),
                    at.entry()));
  }

  /** Raising late costs the most expensive minutes (P-2). */
  private void raised(List<Sentence> lines) {
    for (Recorded recorded : history.standing(Fact.SeverityChanged.class)) {
      Fact.SeverityChanged changed = (Fact.SeverityChanged) recorded.fact();
      if (changed.to().isWorseThan(changed.from())) {
        lines.add(
            Sentence.of(
                "poorly.severity." + recorded.seq(),
                "- Severity raised from %s to %s %s after the declaration."
                    .formatted(changed.from(), changed.to(), sinceDeclared(recorded)),
                recorded.seq()));
      }
    }
  }

  private void gaps(List<Sentence> lines) {
    LocalDate day = history.times().date(history.declaredAt());
    for (Gap gap : history.withoutCommander()) {
      lines.add(
          Sentence.of(
              "poorly.commander." + gap.from(),
              "- No incident commander from %s to %s (%s)."
                  .formatted(
                      history.times().on(day, gap.from()),
                      history.times().on(day, gap.until()),
                      Times.length(gap.length()))));
    }
  }

  private Optional<String> late(Promises promises, String whose) {
    int late = promises.late().size();
    if (late == 0) {
      return Optional.empty();
    }
    String line =
        late
            + (late == 1 ? " promised update" : " promised updates")
            + whose
            + (late == 1 ? " was late: " : " were late: ")
            + howLate(promises);
    if (promises.compiled() > 0) {
      line += "; for " + promises.compiled() + " of them Muster posted what the record says";
    }
    if (promises.away() > 0) {
      line +=
          ", "
              + promises.away()
              + " time"
              + (promises.away() == 1 ? "" : "s")
              + " after it had itself been down";
    }
    if (promises.overdue() > 0) {
      line +=
          "; overdue for everybody to see "
              + promises.overdue()
              + (promises.overdue() == 1 ? " time" : " times");
    }
    return Optional.of(line + ".");
  }

  private String howLate(Promises promises) {
    LocalDate day = history.times().date(history.declaredAt());
    String each =
        promises.late().stream()
            .limit(TOLD)
            .map(
                late ->
                    late.by()
                            .map(
                                length ->
                                    length.toMinutes() < 1
                                        ? "less than 1 min"
                                        : Times.length(length))
                            .orElse("none came")
                        + " (due "
                        + history.times().on(day, late.due())
                        + ")")
            .collect(Collectors.joining(", "));
    int more = promises.late().size() - TOLD;
    return more > 0 ? each + " and " + more + " more" : each;
  }

  /** Customers were to read of it sooner (P-24). */
  private Optional<Sentence> toldLate() {
    Optional<Duration> within = history.incident().declared().terms().statusPageWithin();
    return history.standing(PromiseFact.ExternalUpdateGiven.class).stream()
        .findFirst()
        .filter(first -> within.filter(limit -> after(first).compareTo(limit) > 0).isPresent())
        .map(
            first ->
                Sentence.of(
                    "poorly.told",
                    "- Those outside first heard of it %s after the declaration, where %s is the rule."
                        .formatted(sinceDeclared(first), Times.length(within.orElseThrow())),
                    first.seq()));
  }

  /** Work that was done twice (P-16). */
  private void retried(List<Sentence> lines) {
    for (Recorded recorded : history.standing(HypothesisFact.HypothesisTaken.class)) {
      HypothesisFact.HypothesisTaken taken = (HypothesisFact.HypothesisTaken) recorded.fact();
      taken
          .despite()
          .ifPresent(
              finding ->
                  lines.add(
                      Sentence.of(
                          "poorly.retried." + recorded.seq(),
                          "- Hypothesis #%d (%s) was checked again %s after it was ruled out."
                              .formatted(
                                  taken.number(),
                                  Markdown.line(history.roles().nameless(taken.text())),
                                  Times.length(
                                      Duration.between(finding.at(), history.at(recorded)))),
                          recorded.seq())));
    }
  }

  private Duration after(Recorded recorded) {
    return Duration.between(history.declaredAt(), history.at(recorded));
  }

  private String sinceDeclared(Recorded recorded) {
    return Times.length(after(recorded));
  }

  private static Sentence said(String key, String words, Promises promises) {
    return new Sentence(
        key, "- " + words, promises.late().stream().map(Promises.Late::source).toList());
  }
}
