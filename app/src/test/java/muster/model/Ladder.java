package muster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import muster.incident.Span;
import muster.model.Step.Who;

/** What people expect to happen by itself as time passes. */
final class Ladder {
  private final BiConsumer<Who, String> tell;

  Ladder(BiConsumer<Who, String> tell) {
    this.tell = tell;
  }

  private record Due(Instant at, String kind, boolean outside) {}

  /** Everything that is due by now, in order, until nothing is. */
  void rings(Matter it, Instant now) {
    List<Due> due = due(it, now);
    while (!due.isEmpty()) {
      for (Due step : due) {
        // Another step may have taken its place.
        if (due(it, now).contains(step)) {
          takes(step, it, now);
        }
      }
      due = due(it, now);
    }
  }

  private static List<Due> due(Matter it, Instant now) {
    List<Due> due = new ArrayList<>();
    it.inside.deadlines().forEach((kind, at) -> due.add(new Due(at, kind, false)));
    it.outside.deadlines().forEach((kind, at) -> due.add(new Due(at, kind, true)));
    due.removeIf(step -> step.at().isAfter(now));
    due.sort(Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::outside));
    return due;
  }

  private void takes(Due step, Matter it, Instant now) {
    Pledge pledge = step.outside() ? it.outside : it.inside;
    String whose = step.outside() ? " for those outside" : "";
    switch (step.kind()) {
      case "UPDATES_RESUME" -> {
        pledge.resumes(now);
        it.happens("Updates" + whose + " go on", "the pause is over", now);
      }
      case "UPDATE_PROMPT" -> {
        pledge.prompted = true;
        tell.accept(updater(it), "The next update for");
      }
      case "UPDATE_DUE" -> {
        pledge.misses(now);
        it.happens(
            step.outside()
                ? "No update for those outside was given in time"
                : "No update was given in time; Muster posted what the record says",
            step.outside() ? "*An update for those outside" : "*An update is due.*",
            now);
      }
      case "UPDATE_CHASE" -> chases(pledge, whose, it, now);
      case "UPDATE_OVERDUE" -> {
        pledge.announces();
        String by = Span.words(Duration.between(pledge.missed, now));
        it.happens(
            "The update%s was overdue by %s; Muster marked it for everybody to see"
                .formatted(whose, by),
            "*The update" + whose + " is overdue.*",
            now);
      }
      default -> throw new IllegalArgumentException(step.kind());
    }
  }

  private void chases(Pledge pledge, String whose, Matter it, Instant now) {
    Set<Who> people = new LinkedHashSet<>();
    people.add(it.roles.getOrDefault("ic", it.declarer));
    people.add(it.roles.getOrDefault("tech", it.declarer));
    pledge.chases(now, people.contains(updater(it)));
    people.forEach(who -> tell.accept(who, "was due at"));
    it.adds(
        "The update%s was still missing %s after it was due; Muster told %s"
            .formatted(
                whose,
                Span.words(Duration.between(pledge.missed, now)),
                people.stream().map(Who::mention).collect(Collectors.joining(" and "))),
        now);
  }

  private static Who updater(Matter it) {
    Who comms = it.roles.get("comms");
    return comms == null ? it.roles.getOrDefault("ic", it.declarer) : comms;
  }
}
