package muster.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Recorded;
import muster.incident.Timeline;
import muster.incident.Timeline.Entry;
import muster.incident.Timeline.Sort;

/** What happened, in the order it happened, with what was corrected and what was struck (P-31). */
public record Chronology(List<Line> lines) {
  /**
   * One fact.
   *
   * @param number what people call it, as in {@code #12}
   * @param recorded when it was written down
   * @param slackTs Slack's time of the message it came from
   * @param words plain text without names
   * @param source whose words they are, as in {@code IC}; empty for what Muster did
   * @param amended what it said before, oldest first, without names
   * @param struck why it no longer counts
   * @param permalink the message it was said in
   * @param origin the incident it was recorded in, where that is a duplicate of this one
   */
  public record Line(
      int number,
      Instant at,
      Optional<Instant> recorded,
      Optional<String> slackTs,
      Sort sort,
      String words,
      Optional<String> source,
      List<String> amended,
      Optional<String> struck,
      Optional<String> permalink,
      Optional<IncidentId> origin) {}

  static Chronology of(History history) {
    List<Line> lines = new ArrayList<>();
    TimelineText text = new TimelineText(history);
    for (Entry entry : history.timeline().entries()) {
      lines.add(line(history, text, entry, Optional.empty()));
    }
    history.log().stream()
        .filter(recorded -> recorded.fact() instanceof Fact.EntryStruck)
        .forEach(strike -> struck(history, text, strike).ifPresent(lines::add));
    lines.sort(Comparator.comparing(Line::at));
    return new Chronology(List.copyOf(lines));
  }

  /** As the entry stood when it was struck, unless the strike itself was taken back. */
  private static Optional<Line> struck(History history, TimelineText text, Recorded strike) {
    Fact.EntryStruck fact = (Fact.EntryStruck) strike.fact();
    if (history.struck().contains(strike.seq()) || history.entries().containsKey(fact.entry())) {
      return Optional.empty();
    }
    List<Recorded> before = history.log().subList(0, strike.seq() - 1);
    return Timeline.of(before)
        .entry(fact.entry())
        .map(
            entry -> line(history, text, entry, Optional.of(history.roles().nameless(fact.why()))));
  }

  private static Optional<String> slackTs(Recorded fact) {
    return fact.fact() instanceof Fact.MessageMarked marked
        ? Optional.of(marked.message().ts())
        : fact.slackTs();
  }

  private static Line line(
      History history, TimelineText text, Entry entry, Optional<String> struck) {
    boolean own = entry.origin().isEmpty();
    Optional<Recorded> fact = own ? Optional.of(history.fact(entry.number())) : Optional.empty();
    return new Line(
        entry.number(),
        entry.at(),
        fact.map(Recorded::recorded),
        fact.flatMap(Chronology::slackTs),
        entry.sort(),
        text.nameless(entry),
        own ? text.speaker(entry) : Optional.empty(),
        entry.said().stream().map(said -> history.roles().nameless(said, entry.at())).toList(),
        struck,
        fact.map(Recorded::fact)
            .filter(Fact.MessageMarked.class::isInstance)
            .map(marked -> ((Fact.MessageMarked) marked).permalink())
            .filter(link -> link.startsWith("https://")),
        entry.origin());
  }
}
