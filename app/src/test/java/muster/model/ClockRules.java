package muster.model;

import java.time.Duration;
import java.time.Instant;
import muster.incident.Span;
import muster.model.Model.Outcome;

/** What people expect of the commands that change when updates are due. */
final class ClockRules {
  private ClockRules() {}

  static Outcome of(Step.Says said, Matter it, Instant now) {
    boolean outside = said.rest().startsWith("external");
    String rest = said.rest().replaceFirst("^external ?", "");
    if (!it.isOpen() || (outside && it.confidential)) {
      return Outcome.REFUSED;
    }
    Pledge pledge = outside ? it.outside : it.inside;
    Pledge other = outside ? it.inside : it.outside;
    String updates = outside ? "Updates for those outside" : "Updates";
    if (said.verb().equals("unpause")) {
      return unpause(pledge, other, updates, said.why(), it, now);
    }
    if (outside && !speaksOutside(said.who(), it)) {
      return Outcome.REFUSED;
    }
    if (rest.equals("soon")) {
      return Outcome.REFUSED;
    }
    if (rest.isEmpty() || said.why().isEmpty()) {
      return Outcome.ASKED;
    }
    Duration length = Span.read(rest).orElseThrow();
    String because = " because " + said.why();
    return switch (said.verb()) {
      case "cadence" -> cadence(pledge, length, updates, because, it, now);
      case "snooze" -> {
        if (pledge.due == null || pledge.paused != null) {
          yield Outcome.REFUSED;
        }
        Instant from = pledge.missed != null || pledge.due.isBefore(now) ? now : pledge.due;
        if (outside && isTooQuiet(it, from.plus(length))) {
          yield Outcome.REFUSED;
        }
        pledge.snoozes(length, now);
        String update = outside ? "The update for those outside" : "The update";
        String text = update + " is put off by " + Span.words(length);
        it.happens(text + because, text, now);
        yield Outcome.DONE;
      }
      case "pause" -> {
        if (pledge.due == null) {
          yield Outcome.REFUSED;
        }
        if (outside && isTooQuiet(it, now.plus(length).plus(pledge.prompt()))) {
          yield Outcome.REFUSED;
        }
        pledge.pauses(now.plus(length));
        it.happens(
            updates + " paused for " + Span.words(length) + because, updates + " paused", now);
        yield Outcome.DONE;
      }
      default -> throw new IllegalArgumentException(said.verb());
    };
  }

  /** The standard playbook names no leader. */
  private static boolean speaksOutside(Step.Who who, Matter it) {
    return who.equals(it.roles.get("ic")) || who.equals(it.roles.get("comms"));
  }

  /** While it is grave those outside hear something every hour. */
  private static boolean isTooQuiet(Matter it, Instant nextWords) {
    return it.severity <= 2 && nextWords.isAfter(it.outside.kept.plus(Duration.ofHours(1)));
  }

  private static Outcome cadence(
      Pledge pledge, Duration length, String updates, String because, Matter it, Instant now) {
    if (!length.equals(pledge.every)) {
      String instead = pledge.every == null ? "" : " instead of " + Span.words(pledge.every);
      pledge.changes(length, now);
      String text = updates + " every " + Span.words(length);
      it.happens(text + instead + because, text, now);
    }
    return Outcome.DONE;
  }

  private static Outcome unpause(
      Pledge pledge, Pledge other, String updates, String why, Matter it, Instant now) {
    if (pledge.paused == null) {
      return other.paused == null ? Outcome.DONE : Outcome.REFUSED;
    }
    pledge.resumes(now);
    String because = why.isEmpty() ? "" : " because " + why;
    it.happens(updates + " go on" + because, updates + " go on", now);
    return Outcome.DONE;
  }
}
