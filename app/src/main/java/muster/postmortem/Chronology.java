package muster.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Recorded;
import muster.incident.Source;
import muster.incident.SourceFile;
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
   * @param about all that is said of it in brackets, the source first
   * @param amended what it said before, oldest first, without names
   * @param struck why it no longer counts
   * @param message the message it was said in
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
      List<String> about,
      List<String> amended,
      Optional<String> struck,
      Optional<Message> message,
      Optional<IncidentId> origin) {}

  /**
   * A message in Slack.
   *
   * @param permalink a https address; empty where Slack gave none
   * @param before what it said before it was edited, oldest first, without names
   * @param deleted whether it is gone from Slack
   */
  public record Message(
      Optional<String> permalink, List<String> before, boolean deleted, List<SourceFile> files) {}

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

  private static Line line(
      History history, TimelineText text, Entry entry, Optional<String> struck) {
    boolean own = entry.origin().isEmpty();
    return new Line(
        entry.number(),
        entry.at(),
        Optional.of(entry.recorded()).filter(at -> own),
        entry.slackTs().filter(ts -> own),
        entry.sort(),
        text.nameless(entry),
        own ? text.speaker(entry) : Optional.empty(),
        own ? text.about(entry) : List.of(),
        nameless(history, entry, entry.said()),
        struck,
        own ? entry.source().map(source -> message(history, entry, source)) : Optional.empty(),
        entry.origin());
  }

  private static Message message(History history, Entry entry, Source source) {
    return new Message(
        Optional.of(source.permalink()).filter(link -> link.startsWith("https://")),
        nameless(history, entry, source.earlier()),
        source.deleted(),
        source.files());
  }

  private static List<String> nameless(History history, Entry entry, List<String> said) {
    return said.stream().map(words -> history.roles().nameless(words, entry.at())).toList();
  }
}
