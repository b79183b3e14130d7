package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Moment;
import muster.incident.story.Turn;
import muster.postmortem.Times;

/** Declaring and classifying: P-2, P-3, P-4. */
final class DeclaringRules {
  /** Triage takes no longer (P-3). */
  private static final Duration TRIAGE = Duration.ofMinutes(5);

  /** What is raised later than this was called too low for a while, or became worse (P-2). */
  private static final Duration RAISED_SOON = Duration.ofMinutes(10);

  private DeclaringRules() {}

  static List<Judgement> of(Played played) {
    List<Judgement> all = new ArrayList<>();
    raised(played).ifPresent(all::add);
    if (!played.isDeclaredForThem()) {
      triage(played).ifPresent(all::add);
      all.add(impact(played));
    }
    return all;
  }

  private static Optional<Judgement> raised(Played played) {
    return played.history().standing(Fact.SeverityChanged.class).stream()
        .filter(each -> isRaise((Fact.SeverityChanged) each.fact()))
        .reduce((earlier, later) -> later)
        .map(
            each -> {
              Fact.SeverityChanged raise = (Fact.SeverityChanged) each.fact();
              Instant at = played.history().at(each);
              String what =
                  "Raised from %s to %s %s"
                      .formatted(raise.from(), raise.to(), played.afterDeclaring(at));
              return played.sinceDeclared(at).compareTo(RAISED_SOON) <= 0
                  ? Judgement.followed("P-2", what + ".")
                  : Judgement.open(
                      "P-2",
                      what
                          + ". Was it that bad before? In doubt the higher level is declared; lowering it later is normal.");
            });
  }

  private static boolean isRaise(Fact.SeverityChanged changed) {
    return changed.to().isWorseThan(changed.from());
  }

  /** Only people can say when it was detected. */
  private static Optional<Judgement> triage(Played played) {
    return played
        .history()
        .moments()
        .of(Moment.DETECTED)
        .map(
            detected -> {
              Duration took = Duration.between(detected, played.declaredAt());
              return took.compareTo(TRIAGE) <= 0
                  ? Judgement.followed("P-3", "Declared " + within(took) + " of being detected.")
                  : Judgement.notFollowed(
                      "P-3",
                      "Declared %s after it was detected.".formatted(Times.length(took)),
                      "Real, which scope, which severity: after five minutes declare or stand down.");
            });
  }

  private static String within(Duration took) {
    return took.compareTo(Duration.ofMinutes(1)) < 0
        ? "within a minute"
        : "within " + Times.length(took);
  }

  private static Judgement impact(Played played) {
    return played
        .incident()
        .declared()
        .impact()
        .map(said -> Judgement.followed("P-4", "Declared with a line of impact."))
        .orElseGet(
            () ->
                Judgement.notFollowed(
                    "P-4",
                    "Declared without a line of impact"
                        + played
                            .at(Turn.UPDATED)
                            .map(at -> "; the first update came " + played.afterDeclaring(at) + ".")
                            .orElse("."),
                    "Say who cannot do what, with a number if there is one: `/incident declare sev2 … --impact \"…\"`."));
  }
}
