package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import muster.command.TimelineView.Filter;
import muster.incident.Incident;
import muster.incident.Timeline;
import muster.incident.Wording;

/** {@code timeline}: what happened, in the order it happened, page by page (P-31). */
final class ShowTimeline implements IncidentCommand {
  private static final int MOST = 50;

  /** So much fits into the sections of one answer, whatever people wrote. */
  private static final int LONGEST = 9_000;

  @Override
  public Usage usage() {
    return new Usage(
        "timeline",
        "[decisions|updates|marked|milestones|all] [n]|collect",
        "Show the last entries of the timeline, all or of one sort; `collect` adds messages",
        "timeline decisions 30");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String typed = ask.text().strip().toLowerCase(Locale.ROOT);
    if (typed.startsWith(Collect.WORD)) {
      String rest = typed.substring(Collect.WORD.length()).strip();
      return new Collect(incident, now).decide(rest, ask);
    }
    return switch (TimelineView.read(ask.text())) {
      case TimelineView.Unknown unknown ->
          Decision.refused(
              "`%s` is neither a sort of entry nor a number of them. Use one of: %s, and a number: `/incident timeline decisions 30`"
                  .formatted(
                      Wording.shown(unknown.word()).replace("`", "'"), TimelineView.known()));
      case TimelineView.View read -> Decision.told(shown(read.view(), incident, now));
    };
  }

  private static Reply shown(TimelineView view, Incident incident, Situation now) {
    Timeline timeline =
        Timeline.of(now.known().log(incident)).with(now.known().absorbedBy(incident));
    List<Timeline.Entry> entries =
        timeline.entries().stream().filter(view.filter()::shows).toList();
    int until = Math.min(entries.size(), view.until().orElse(entries.size()));
    int most = Math.min(MOST, view.most().orElse(now.playbook().limits().timelineLines()));
    List<String> lines = new ArrayList<>();
    int from = until;
    int length = 0;
    while (from > 0 && lines.size() < most && length < LONGEST) {
      from--;
      String line = EntryLine.of(entries.get(from));
      length += line.length();
      lines.addFirst(line);
    }
    List<String> text = new ArrayList<>();
    text.add(head(view.filter(), incident, from, until, entries.size()));
    if (from == 0 || view.filter() == Filter.MILESTONES) {
      text.add(MomentList.warnings(timeline.moments()));
    }
    text.addAll(lines);
    text.removeIf(String::isBlank);
    return new Reply(
        String.join("\n", text), presses(view, incident, timeline, from, until, entries.size()));
  }

  private static String head(Filter filter, Incident incident, int from, int until, int all) {
    String what =
        all == 0
            ? "no %s on the timeline".formatted(filter.title())
            : from == 0 && until == all
                ? filter == Filter.ALL ? "the whole timeline" : "its " + filter.title()
                : until == all
                    ? "the last %d of %d %s".formatted(until - from, all, filter.title())
                    : "%d to %d of %d %s".formatted(from + 1, until, all, filter.title());
    return "*%s*, %s%s".formatted(incident.id(), what, all == 0 ? "." : ":");
  }

  private static List<Press> presses(
      TimelineView view, Incident incident, Timeline timeline, int from, int until, int all) {
    String id = incident.id() + " ";
    List<Press> presses = new ArrayList<>();
    if (from > 0) {
      presses.add(new Press("Older", id + view.ending(from)));
    }
    if (until < all) {
      presses.add(new Press("Newer", id + view.ending(Math.min(all, until + until - from))));
    }
    Arrays.stream(Filter.values())
        .filter(filter -> filter != view.filter())
        .filter(filter -> timeline.entries().stream().anyMatch(filter::shows))
        .map(filter -> new Press(label(filter), id + "timeline " + filter.word()))
        .forEach(presses::add);
    presses.add(new Press("Add messages", id + "timeline " + Collect.WORD));
    return presses;
  }

  private static String label(Filter filter) {
    return Character.toUpperCase(filter.word().charAt(0)) + filter.word().substring(1);
  }
}
