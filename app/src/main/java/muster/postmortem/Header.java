package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.Moment;
import muster.incident.Moments;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Review;
import muster.incident.Role;
import muster.incident.Severity;

/**
 * What stands above the sections (P-30), as plain text. Only here are people named (P-33).
 *
 * @param date the day of the declaration, in the zone of the document
 * @param duration from the declaration to the last resolution, or that it is still open
 * @param reopened one sentence for every reopening
 * @param severity the last one
 * @param highest the worst it ever was
 * @param roles those that anybody held, each with who held it; with times where there were several
 * @param authors who wrote in it, in the order they first did
 * @param stage how far it is
 * @param finalAt since when it is final
 * @param times the zone that its times are in
 * @param contradictions which milestones cannot both be right, one sentence each
 */
public record Header(
    IncidentId id,
    String title,
    Kind kind,
    boolean confidential,
    LocalDate date,
    String duration,
    List<String> reopened,
    Severity severity,
    Severity highest,
    List<Milestone> milestones,
    Map<Role, String> roles,
    List<String> authors,
    Review.Stage stage,
    Optional<Instant> finalAt,
    Times times,
    List<String> contradictions) {

  static Header of(History history, Function<PersonId, String> name) {
    return new Header(
        history.incident().id(),
        history.incident().title(),
        history.incident().kind(),
        history.incident().confidential(),
        history.times().date(history.declaredAt()),
        duration(history),
        reopened(history),
        history.incident().severity(),
        history.highestSeverity(),
        Milestone.of(history),
        roles(history, name),
        authors(history, name),
        history.incident().review().stage(),
        history.incident().review().frozen().map(Review.Frozen::at),
        history.times(),
        contradictions(history));
  }

  /** From when it started, where anybody says, to when it was resolved (P-30). */
  private static String duration(History history) {
    Times times = history.times();
    Moments moments = history.moments();
    Instant declared = moments.of(Moment.DECLARED).orElse(history.declaredAt());
    LocalDate day = times.date(declared);
    String began =
        moments
            .of(Moment.STARTED)
            .map(
                at ->
                    "started "
                        + times.dateTime(at)
                        + ", declared "
                        + times.on(times.date(at), declared))
            .orElseGet(() -> "declared " + times.dateTime(declared));
    return history.stretches().closed().isEmpty()
        ? "still open, " + began
        : Milestone.ended(history)
            .map(
                ended ->
                    "%s (%s, %s %s)"
                        .formatted(
                            Times.length(Duration.between(Milestone.began(history), ended)),
                            began,
                            history.howItEnded(),
                            times.on(day, ended)))
            .orElseThrow();
  }

  private static List<String> contradictions(History history) {
    Times times = history.times();
    LocalDate day = times.date(history.declaredAt());
    return history.moments().contradictions().stream()
        .map(wrong -> wrong.words(at -> times.on(day, at)))
        .toList();
  }

  private static List<String> reopened(History history) {
    List<String> sentences = new ArrayList<>();
    List<Stretches.Stretch> all = history.stretches().all();
    for (int next = 1; next < all.size(); next++) {
      String pause = Times.length(history.stretches().pauses().get(next - 1));
      Recorded reopening = all.get(next).reopening().orElseThrow();
      String why = history.said(reopening, "because " + ((Fact.Reopened) reopening.fact()).why());
      String at =
          history.times().on(history.times().date(history.declaredAt()), all.get(next).from());
      sentences.add(at + ", after " + pause + " closed, " + why);
    }
    return List.copyOf(sentences);
  }

  private static Map<Role, String> roles(History history, Function<PersonId, String> name) {
    Map<Role, String> held = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<RolesHeld.Tenure> tenures = history.roles().of(role);
      if (tenures.size() == 1) {
        held.put(role, name.apply(tenures.getFirst().person()));
      } else if (!tenures.isEmpty()) {
        held.put(
            role,
            String.join(
                ", ",
                tenures.stream()
                    .map(tenure -> name.apply(tenure.person()) + " " + span(history, tenure))
                    .toList()));
      }
    }
    return held;
  }

  private static String span(History history, RolesHeld.Tenure tenure) {
    LocalDate day = history.times().date(history.declaredAt());
    String from = history.times().on(day, tenure.from());
    return tenure
        .until()
        .map(until -> "(%s to %s)".formatted(from, history.times().on(day, until)))
        .orElse("(from " + from + ")");
  }

  private static List<String> authors(History history, Function<PersonId, String> name) {
    return history.log().stream()
        .filter(recorded -> Draft.isWriting(recorded.fact()))
        .flatMap(recorded -> recorded.by().stream())
        .distinct()
        .map(name)
        .toList();
  }
}
