package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Moment;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.story.Turn;
import muster.postmortem.Gap;
import muster.postmortem.RolesHeld.Tenure;
import muster.postmortem.Times;

/** Who leads, and who ends it: P-8, P-9, P-10, P-26. */
final class CommandRules {
  /** From then on those on call are called as well (P-10). */
  private static final Duration UNLED = Duration.ofMinutes(5);

  /** Healthier than that nobody can say after so short a look (P-26). */
  private static final Duration LOOKED_AT = Duration.ofMinutes(5);

  private CommandRules() {}

  static List<Judgement> of(Played played) {
    List<Judgement> all = new ArrayList<>();
    if (played.history().highestSeverity().needsCommand()) {
      all.addAll(led(played));
      apart(played).ifPresent(all::add);
    }
    resolved(played).ifPresent(all::add);
    reopened(played).ifPresent(all::add);
    return all;
  }

  private static List<Judgement> led(Played played) {
    List<Gap> gaps = played.history().withoutCommander();
    Optional<Instant> led = played.at(Turn.LED);
    List<Judgement> all = new ArrayList<>();
    for (Gap gap : gaps) {
      boolean first = led.isEmpty() || !gap.from().isAfter(led.get());
      if (!first) {
        all.add(
            Judgement.notFollowed(
                "P-8",
                "Nobody was incident commander from %s to %s, in the middle of it."
                    .formatted(Played.TIMES.time(gap.from()), Played.TIMES.time(gap.until())),
                "Hand over in one step: `/incident handover ic @person` keeps you in the role until it is accepted."));
      } else if (gap.length().compareTo(UNLED) >= 0) {
        all.add(
            Judgement.notFollowed(
                "P-10",
                "Nobody was incident commander from %s to %s."
                    .formatted(Played.TIMES.time(gap.from()), Played.TIMES.time(gap.until())),
                "Whoever declares takes the role until somebody better placed accepts it: `/incident ic me`."));
      }
    }
    if (all.isEmpty()) {
      led.ifPresent(
          at ->
              all.add(
                  Judgement.followed(
                      "P-8",
                      "One incident commander at any time, the first "
                          + played.afterDeclaring(at)
                          + ".")));
    }
    return all;
  }

  /** Whether one person both led and diagnosed, and for how long (P-9). */
  private static Optional<Judgement> apart(Played played) {
    if (played.history().roles().of(Role.TECH_LEAD).isEmpty()
        || played.history().roles().of(Role.COMMANDER).isEmpty()) {
      return Optional.empty();
    }
    Duration both = bothRoles(played);
    return Optional.of(
        both.compareTo(Duration.ofMinutes(1)) < 0
            ? Judgement.followed("P-9", "Whoever was incident commander was not technical lead.")
            : Judgement.notFollowed(
                "P-9",
                "One person was incident commander and technical lead for %s."
                    .formatted(Times.length(both)),
                "Give one of the two away as soon as a second person is there: `/incident tech @person`."));
  }

  private static Duration bothRoles(Played played) {
    TreeSet<Instant> moments = new TreeSet<>();
    played.play().log().forEach(each -> moments.add(played.history().at(each)));
    moments.add(played.until());
    Duration both = Duration.ZERO;
    Instant from = played.declaredAt();
    for (Instant next : moments) {
      if (next.isAfter(from) && !next.isAfter(played.until())) {
        boolean counts = played.history().severityAt(from).needsCommand() && isBoth(played, from);
        both = counts ? both.plus(Duration.between(from, next)) : both;
        from = next;
      }
    }
    return both;
  }

  private static boolean isBoth(Played played, Instant at) {
    return holder(played, Role.COMMANDER, at)
        .filter(each -> holder(played, Role.TECH_LEAD, at).filter(each::equals).isPresent())
        .isPresent();
  }

  private static Optional<PersonId> holder(Played played, Role role, Instant at) {
    return played.history().roles().of(role).stream()
        .filter(held -> held.covers(at))
        .map(Tenure::person)
        .findFirst();
  }

  private static Optional<Judgement> resolved(Played played) {
    return played
        .closing()
        .filter(closing -> closing.fact() instanceof Fact.Resolved)
        .map(closing -> resolved(closing, played));
  }

  private static Judgement resolved(Recorded closing, Played played) {
    Instant at = closing.happened();
    boolean byCommander =
        closing.by().isPresent() && before(closing, played).commander().equals(closing.by());
    Optional<Instant> mitigated = played.history().moments().of(Moment.MITIGATED);
    if (!byCommander) {
      return Judgement.open(
          "P-26",
          "It was not the incident commander who resolved it. Was it the leader, and did the commander know?");
    }
    if (mitigated.isEmpty()) {
      return Judgement.notFollowed(
          "P-26",
          "Resolved although nobody had said that users no longer felt it.",
          "Say `/incident mitigated …` when users no longer feel it, watch, and resolve when it is confirmed.");
    }
    Duration watched = Duration.between(mitigated.get(), at);
    return watched.compareTo(LOOKED_AT) < 0
        ? Judgement.open(
            "P-26",
            "Resolved %s after it was mitigated. How was it confirmed that the service is healthy?"
                .formatted(Times.length(watched)))
        : Judgement.followed(
            "P-26",
            "The incident commander resolved it, %s after it was mitigated."
                .formatted(Times.length(watched)));
  }

  private static Incident before(Recorded closing, Played played) {
    return Incident.of(played.play().log().subList(0, closing.seq() - 1));
  }

  private static Optional<Judgement> reopened(Played played) {
    return played
        .first(Fact.Reopened.class)
        .map(
            each ->
                Judgement.notFollowed(
                    "P-26",
                    "It was resolved and had to be opened again at %s."
                        .formatted(Played.TIMES.time(each.happened())),
                    "Resolved means confirmed healthy; until then it is monitoring: `/incident phase monitoring …`."));
  }
}
