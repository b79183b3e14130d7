package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Alerts;
import muster.incident.Audience;
import muster.incident.Fact;
import muster.incident.Recorded;

/** What the record is certain of that went well or poorly; the rest is for people to say. */
final class Retrospect {
  private final History history;
  private final Promises promises;
  private final Promises outside;

  Retrospect(History history) {
    this.history = history;
    promises = Promises.of(history.log(), Audience.INTERNAL);
    outside = Promises.of(history.log(), Audience.EXTERNAL);
  }

  String wentWell() {
    List<String> lines = new ArrayList<>();
    history
        .mitigated()
        .ifPresent(at -> lines.add("Mitigated " + afterDeclaring(at) + " the declaration."));
    if (history.firstCommander().isPresent() && !lackedCommander()) {
      lines.add("There was an incident commander whenever the severity asked for one.");
    }
    if (promises.given() > 0 && promises.late() == 0) {
      lines.add(
          "Every promised update was given on time ("
              + counted(promises.given(), "update", "updates")
              + ").");
    }
    if (outside.given() > 0 && outside.late() == 0) {
      lines.add(
          "Those outside were given every promised update on time ("
              + counted(outside.given(), "update", "updates")
              + ").");
    }
    return list(lines);
  }

  String wentPoorly() {
    List<String> lines = new ArrayList<>();
    for (Recorded recorded : history.standing(Fact.SeverityChanged.class)) {
      Fact.SeverityChanged changed = (Fact.SeverityChanged) recorded.fact();
      if (changed.to().isWorseThan(changed.from())) {
        lines.add(
            "Severity raised from %s to %s %s the declaration."
                .formatted(changed.from(), changed.to(), afterDeclaring(history.at(recorded))));
      }
    }
    if (lackedCommander()) {
      lines.add(Times.length(history.withoutCommander()) + " without an incident commander.");
    }
    lateUpdates(promises, "").ifPresent(lines::add);
    lateUpdates(outside, " for those outside").ifPresent(lines::add);
    Alerts alerts = Alerts.of(history.log());
    if (!alerts.isEmpty()) {
      lines.add(alerts.inWords() + ".");
    }
    for (Duration pause : history.stretches().pauses()) {
      lines.add("Reopened " + Times.length(pause) + " after it had been closed.");
    }
    return list(lines);
  }

  private static Optional<String> lateUpdates(Promises promises, String whose) {
    if (promises.late() == 0) {
      return Optional.empty();
    }
    String line =
        counted(promises.late(), "promised update", "promised updates")
            + whose
            + (promises.late() == 1 ? " was" : " were")
            + " late";
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
      line += "; overdue for everybody to see " + counted(promises.overdue(), "time", "times");
    }
    return Optional.of(line + ".");
  }

  private boolean lackedCommander() {
    return history.withoutCommander().compareTo(Duration.ofMinutes(1)) >= 0;
  }

  private String afterDeclaring(Instant at) {
    return Times.length(Duration.between(history.declaredAt(), at)) + " after";
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String list(List<String> lines) {
    return String.join("\n", lines.stream().map(line -> "- " + line).toList());
  }
}
