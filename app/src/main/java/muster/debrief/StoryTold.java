package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Board.Hypothesis;
import muster.incident.HypothesisFact.Finding;
import muster.incident.story.Cue;
import muster.incident.story.Point;
import muster.incident.story.Story;
import muster.postmortem.Markdown;
import muster.postmortem.Times;

/** What was told of the story, what was spared, and which trails led nowhere. */
final class StoryTold {
  private static final int QUOTED = 90;

  private final Play play;
  private final StringBuilder text = new StringBuilder();

  private StoryTold(Play play) {
    this.play = play;
  }

  static String of(Play play, Optional<Played> played) {
    StoryTold told = new StoryTold(play);
    told.cues();
    played.ifPresent(each -> told.trails(each.incident().board().hypotheses(), each));
    return told.text.toString();
  }

  private void cues() {
    Story story = play.story();
    long given = story.cues().stream().filter(cue -> at(cue).isPresent()).count();
    text.append("%d of %d cues were given.%n".formatted(given, story.cues().size()));
    list(
        "Said because something was not there yet",
        story.cues().stream()
            .filter(cue -> at(cue).isPresent() && !cue.unless().isEmpty())
            .toList());
    List<Cue> spared = story.cues().stream().filter(this::isSpared).toList();
    if (!spared.isEmpty()) {
      text.append(
          "%nSpared by being in time: %s.%n"
              .formatted(
                  spared.stream()
                      .map(cue -> "`%s` (%s)".formatted(cue.id(), unless(cue)))
                      .collect(Collectors.joining(", "))));
    }
    list(
        "Red herrings",
        story.cues().stream().filter(cue -> cue.redHerring() && at(cue).isPresent()).toList());
  }

  private Optional<Instant> at(Cue cue) {
    return play.progress().reached(Point.cue(cue.id()));
  }

  private boolean isSpared(Cue cue) {
    return at(cue).isEmpty()
        && cue.unless().stream().anyMatch(point -> play.progress().reached(point).isPresent());
  }

  private void list(String heading, List<Cue> cues) {
    if (!cues.isEmpty()) {
      text.append("\n%s:%n%n".formatted(heading));
      cues.forEach(cue -> text.append("- %s%n".formatted(line(cue))));
    }
  }

  private String line(Cue cue) {
    String when = at(cue).map(given -> "after " + minutes(given) + ", ").orElse("");
    String unless = cue.unless().isEmpty() ? "" : " (" + unless(cue) + ")";
    return when + speaker(cue) + unless + ": “" + Markdown.line(shortened(cue.says())) + "”";
  }

  private static String unless(Cue cue) {
    return "unless "
        + cue.unless().stream().map(Point::toString).collect(Collectors.joining(" or "));
  }

  /** As what they play: the report is about roles (P-33). */
  private String speaker(Cue cue) {
    return Markdown.line(
        play.story()
            .person(cue.who())
            .map(member -> member.plays().orElseGet(member::real))
            .orElse(cue.who()));
  }

  private String minutes(Instant at) {
    return Times.length(Duration.between(play.began(), at));
  }

  private static String shortened(String says) {
    return says.length() <= QUOTED
        ? says
        : says.substring(
                0,
                says.offsetByCodePoints(0, Math.min(QUOTED, says.codePointCount(0, says.length()))))
            + " …";
  }

  private void trails(List<Hypothesis> hypotheses, Played played) {
    if (!hypotheses.isEmpty()) {
      text.append("\nOn the board:\n\n");
      hypotheses.forEach(
          each ->
              text.append(
                  "- #%d %s: %s%s%n"
                      .formatted(
                          each.number(),
                          played.said(each.text()),
                          each.state().word(),
                          each.finding().map(this::when).orElse(""))));
    }
  }

  private String when(Finding finding) {
    return " after " + minutes(finding.at());
  }
}
