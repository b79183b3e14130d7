package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import muster.incident.Moment;
import muster.incident.story.Turn;
import muster.postmortem.Times;

/** When what happened: in UTC, since the story began and since it was declared. */
final class TimesTable {
  private final Played played;
  private final StringBuilder rows = new StringBuilder();

  private TimesTable(Played played) {
    this.played = played;
  }

  static String of(Played played) {
    return new TimesTable(played).text();
  }

  private String text() {
    rows.append("| | UTC | since it began | since declared |\n| --- | --- | --- | --- |\n");
    row("declared", Optional.of(played.declaredAt()));
    row("first incident commander", played.at(Turn.LED));
    row("first update", played.at(Turn.UPDATED));
    row("first decision", played.at(Turn.DECIDED));
    if (played.at(Turn.ESCALATED).isPresent()) {
      row("help called", played.at(Turn.ESCALATED));
    }
    if (played.at(Turn.TOLD_OUTSIDE).isPresent()) {
      row("those outside told", played.at(Turn.TOLD_OUTSIDE));
    }
    row("mitigated", played.history().moments().of(Moment.MITIGATED));
    row(
        played.incident().phase().isOpen() ? "resolved" : played.incident().phase().word(),
        played.closed());
    return rows.toString();
  }

  private void row(String what, Optional<Instant> at) {
    rows.append(
        at.map(
                then ->
                    "| %s | %s | %s | %s |%n"
                        .formatted(
                            what,
                            Played.TIMES.time(then).replace(" UTC", ""),
                            minutes(played.play().began(), then),
                            minutes(played.declaredAt(), then)))
            .orElse("| %s | not on record | | |%n".formatted(what)));
  }

  private static String minutes(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(Duration.ofMinutes(1)) < 0
        ? "0 min"
        : Times.length(Duration.between(from, to));
  }
}
