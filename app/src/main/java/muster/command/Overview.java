package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** Where an incident stands, in words: what anyone may know without asking a person (P-25). */
final class Overview {
  private Overview() {}

  /** A few lines, the most important first. */
  static String of(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add("*%s* · %s".formatted(headline(incident), incident.places().link()));
    lines.add("Impact: " + incident.impact().map(Wording::shown).orElse("nobody has said yet"));
    lines.add(roles(incident));
    incident
        .lastUpdate()
        .ifPresent(
            given ->
                lines.add(
                    "Last update %s by %s: %s"
                        .formatted(
                            When.clock(given.at()),
                            given.by().mention(),
                            Wording.shown(String.join(" · ", given.update().parts())))));
    incident.promise().due().ifPresent(due -> lines.add("Next update: " + When.clock(due)));
    incident
        .ended()
        .ifPresent(
            ending ->
                lines.add(
                    "Ended %s by %s: %s"
                        .formatted(
                            When.dated(ending.at()),
                            ending.by().mention(),
                            Wording.shown(ending.words()))));
    return String.join("\n", lines);
  }

  /** One line, for lists. */
  static String line(Incident incident) {
    return "%s · %s%s"
        .formatted(
            headline(incident),
            incident.places().link(),
            incident.commander().map(person -> " · IC " + person.mention()).orElse(""));
  }

  private static String headline(Incident incident) {
    String kind =
        switch (incident.kind()) {
          case PRODUCTION -> "";
          case NEAR_MISS, PROCESS, DRILL -> " · " + incident.kind().word().toUpperCase(Locale.ROOT);
        };
    return "%s · %s · %s%s · %s"
        .formatted(
            incident.id(),
            incident.severity(),
            incident.phase().word(),
            kind,
            Wording.shown(incident.title()));
  }

  private static String roles(Incident incident) {
    return Arrays.stream(Role.values())
        .map(role -> role.title() + ": " + Seat.inWords(role, incident))
        .collect(Collectors.joining(" · "));
  }

  /** A list under a heading, or what to say when it is empty. */
  static String listed(String heading, List<Incident> incidents, String none) {
    return incidents.isEmpty()
        ? none
        : heading
            + "\n"
            + incidents.stream().map(i -> "• " + line(i)).collect(Collectors.joining("\n"));
  }
}
