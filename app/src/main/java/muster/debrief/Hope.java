package muster.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Kind;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.story.Expect;
import muster.incident.story.Point;
import muster.incident.story.Turn;
import muster.postmortem.Times;

/**
 * What came of something that the scenario hopes for.
 *
 * @param met empty where it could not be told, because it was not up to the people, or the drill
 *     ended before the time was over
 * @param how what the record shows, as half a sentence
 */
record Hope(Expect expect, Optional<Boolean> met, String how) {

  static List<Hope> of(Played played) {
    return played.play().story().expects().stream().map(each -> of(each, played)).toList();
  }

  private static Hope of(Expect expect, Played played) {
    if (!expect.before().isEmpty()) {
      return order(expect, played);
    }
    if (expect.reached().filter(point -> isNotUpToThem(point, played)).isPresent()) {
      return new Hope(expect, Optional.empty(), "not asked of people here");
    }
    Optional<Instant> at =
        expect
            .severity()
            .map(severity -> atLeast(severity, played))
            .orElseGet(() -> expect.reached().flatMap(played::at));
    Point from = expect.of().orElse(Point.of(Turn.DECLARED));
    return played
        .at(from)
        .map(since -> within(expect, at, since, played))
        .orElse(new Hope(expect, Optional.empty(), "it did not come to that"));
  }

  /** Nobody outside hears of what is played, private or never reached users. */
  private static boolean isNotUpToThem(Point point, Played played) {
    return switch (point.turn()) {
      case DECLARED -> played.isDeclaredForThem();
      case TOLD_OUTSIDE ->
          played.incident().confidential() || played.incident().kind() != Kind.PRODUCTION;
      default -> false;
    };
  }

  private static Hope within(Expect expect, Optional<Instant> at, Instant since, Played played) {
    Optional<Instant> limit = expect.within().map(since::plus);
    if (at.isPresent()) {
      boolean late = limit.filter(at.get()::isAfter).isPresent();
      return new Hope(expect, Optional.of(!late), "it took " + took(since, at.get()));
    }
    boolean over = limit.map(played.play().ended()::isAfter).orElse(played.closed().isPresent());
    return over
        ? new Hope(expect, Optional.of(false), "not on record")
        : new Hope(expect, Optional.empty(), "not by the end of this report");
  }

  private static String took(Instant since, Instant at) {
    return at.isBefore(since) ? "no time at all" : Times.length(Duration.between(since, at));
  }

  private static Optional<Instant> atLeast(Severity severity, Played played) {
    if (!severity.isWorseThan(played.incident().declared().severity())) {
      return Optional.of(played.declaredAt());
    }
    return played.history().standing(Fact.SeverityChanged.class).stream()
        .filter(each -> !severity.isWorseThan(((Fact.SeverityChanged) each.fact()).to()))
        .findFirst()
        .map(Recorded::happened);
  }

  private static Hope order(Expect expect, Played played) {
    Optional<Instant> first = played.at(expect.before().getFirst());
    Optional<Instant> second = played.at(expect.before().getLast());
    if (first.isEmpty()) {
      return second.isEmpty()
          ? new Hope(expect, Optional.empty(), "neither is on record")
          : new Hope(expect, Optional.of(false), "only the second is on record");
    }
    boolean inOrder = second.filter(first.get()::isAfter).isEmpty();
    return new Hope(
        expect, Optional.of(inOrder), inOrder ? "in this order" : "the other way round");
  }
}
