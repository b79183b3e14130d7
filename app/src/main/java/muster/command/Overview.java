package muster.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** Where an incident stands, in words: what anyone may know without asking a person (P-25). */
final class Overview {
  private Overview() {}

  /** A few lines, the most important first. */
  static String of(Incident incident, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("*%s* · %s".formatted(headline(incident), incident.places().link()));
    lines.add("Impact: " + incident.impact().map(Wording::shown).orElse("nobody has said yet"));
    lines.add(roles(incident));
    WhereItStands.lastUpdate(incident).ifPresent(lines::add);
    BoardList.summary(incident).ifPresent(lines::add);
    risks(incident).ifPresent(lines::add);
    called(incident).ifPresent(lines::add);
    WorkaroundList.summary(incident).ifPresent(lines::add);
    WhereItStands.next(incident, now).ifPresent(lines::add);
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
    return "%s · %s · %s%s · %s"
        .formatted(
            incident.id(),
            incident.severity(),
            incident.phase().word(),
            kind(incident.kind()),
            Wording.shown(incident.title()));
  }

  /** As what it is marked wherever it is listed (P-6). */
  static String kind(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "";
      case NEAR_MISS, PROCESS, DRILL -> " · " + kind.word().toUpperCase(Locale.ROOT);
    };
  }

  private static String roles(Incident incident) {
    return Arrays.stream(Role.values())
        .map(role -> role.title() + ": " + Seat.inWords(role, incident))
        .collect(Collectors.joining(" · "));
  }

  private static Optional<String> risks(Incident incident) {
    return incident.risks().marked().isEmpty()
        ? Optional.empty()
        : Optional.of("Risk: " + MarkRisk.words(incident));
  }

  private static Optional<String> called(Incident incident) {
    if (!incident.phase().isOpen() || incident.calls().unanswered().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        incident.calls().unanswered().stream()
            .map(call -> Wording.shown(call.whom().named()) + " since " + When.clock(call.at()))
            .collect(Collectors.joining(", ", "Called, not here yet: ", "")));
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
