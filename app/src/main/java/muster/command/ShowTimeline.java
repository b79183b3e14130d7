package muster.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.incident.Incident;
import muster.incident.Timeline;
import muster.incident.When;
import muster.incident.Wording;

/** {@code timeline}: what happened, in the order it happened. */
final class ShowTimeline implements IncidentCommand {
  private static final int MOST = 50;
  private static final int LONGEST_LINE = 200;

  @Override
  public Usage usage() {
    return new Usage("timeline", "[n]", "Show the last entries of the timeline", "timeline 30");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Integer> asked = NumberWord.read(ask.text());
    if (!ask.text().isBlank() && asked.isEmpty()) {
      return Decision.refused(
          "`%s` is not a number of entries: `/incident timeline 30`"
              .formatted(Wording.shown(ask.text())));
    }
    int wanted = Math.min(MOST, asked.orElse(now.playbook().limits().timelineLines()));
    List<Timeline.Entry> entries =
        Timeline.of(now.known().log(incident)).with(now.known().absorbedBy(incident)).entries();
    List<Timeline.Entry> last =
        entries.subList(Math.max(0, entries.size() - wanted), entries.size());
    String head =
        last.size() < entries.size()
            ? "*%s*, the last %d of %d entries:\n"
                .formatted(incident.id(), last.size(), entries.size())
            : "*%s*, the whole timeline:\n".formatted(incident.id());
    return Decision.told(
        head + last.stream().map(ShowTimeline::line).collect(Collectors.joining("\n")));
  }

  private static String line(Timeline.Entry entry) {
    String text = entry.text().replaceAll("\\s+", " ");
    String fits = text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    return "`%s#%d` %s %s%s%s"
        .formatted(
            entry.origin().map(id -> id + " ").orElse(""),
            entry.number(),
            When.dated(entry.at()),
            Wording.shown(fits),
            entry.by().map(person -> " (" + person.mention() + ")").orElse(""),
            entry.said().isEmpty() ? "" : " _(amended)_");
  }
}
