package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A postmortem is scheduled within 48 hours of the resolution, held within a week and then
 * finished, and each of these is chased until it is done (P-29): every other day for two weeks,
 * then once a month for a year, since what nobody does for so long is no reason to write more
 * often. The short form owes no meeting with others, so that it is asked for more rarely and the
 * leader never is.
 */
public final class ReviewDue {
  static final Duration ASKED = Duration.ofDays(1);
  static final Duration SCHEDULED = Duration.ofDays(2);
  static final Duration HELD = Duration.ofDays(7);
  private static final Duration AFTER_MEETING = Duration.ofHours(2);
  private static final Duration BETWEEN = Duration.ofDays(2);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FINISHED = Duration.ofDays(3);
  private static final int TIMES = 7;
  private static final int WEEKS = 4;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MONTHS = 12;

  /** After so long nothing is chased that an old log still owes and nobody was ever chased for. */
  private static final Duration TOO_LATE = Duration.ofDays(7);

  /** What whoever owns the postmortem is reminded of. */
  public enum Step {
    /** A day has passed, and the meeting has no time. */
    UNSCHEDULED,
    /** It should have a time by now. */
    SCHEDULE_LATE,
    /** The time has passed; nobody has said that it took place. */
    WAS_IT_HELD,
    /** It should have taken place by now. */
    NOT_HELD,
    /** It took place, and the document is not final. */
    NOT_FINAL
  }

  private record Due(Step step, Instant at) {}

  private ReviewDue() {}

  static Optional<Deadline> of(Incident incident) {
    Instant after = incident.review().chasedFor().orElse(Instant.MIN);
    return steps(incident).stream()
        .filter(due -> due.at().isAfter(after))
        .min(Comparator.comparing(Due::at))
        .map(due -> new Deadline(Deadline.Kind.REVIEW, due.step().name(), due.at()));
  }

  /** After an absence only the last step that is due is chased. */
  static List<Fact> happens(Incident incident, Instant now) {
    Instant after = incident.review().chasedFor().orElse(Instant.MIN);
    return steps(incident).stream()
        .filter(due -> due.at().isAfter(after) && !due.at().isAfter(now))
        .max(Comparator.comparing(Due::at))
        .filter(
            due ->
                incident.review().chasedFor().isPresent() || now.isBefore(due.at().plus(TOO_LATE)))
        .<Fact>map(
            due ->
                new ReviewFact.ReviewChased(
                    due.step(), incident.inCharge(), due.at(), isForLeader(due.step(), incident)))
        .stream()
        .toList();
  }

  /** Whether its postmortem is still to be scheduled, held or finished. */
  public static boolean isOwed(Incident incident) {
    return incident.phase() == Phase.RESOLVED
        && incident.kind() != Kind.DRILL
        && incident.postmortem().filter(depth -> depth != Depth.NONE).isPresent()
        && !incident.review().isFinal();
  }

  /** By when it should have been held; empty where nothing is owed. */
  public static Optional<Instant> heldBy(Incident incident) {
    return isOwed(incident)
        ? incident.ended().map(ending -> ending.at().plus(HELD))
        : Optional.empty();
  }

  private static boolean isForLeader(Step step, Incident incident) {
    return isFull(incident)
        && switch (step) {
          case SCHEDULE_LATE, NOT_HELD -> true;
          case UNSCHEDULED, WAS_IT_HELD, NOT_FINAL -> false;
        };
  }

  private static boolean isFull(Incident incident) {
    return incident.postmortem().equals(Optional.of(Depth.FULL));
  }

  private static List<Due> steps(Incident incident) {
    if (!isOwed(incident)) {
      return List.of();
    }
    Instant resolved = incident.ended().orElseThrow().at();
    Review review = incident.review();
    boolean full = isFull(incident);
    if (review.held().isPresent()) {
      return repeated(Step.NOT_FINAL, review.held().get().plus(FINISHED), WEEK, WEEKS);
    }
    List<Due> steps = new ArrayList<>();
    Instant late = resolved.plus(HELD);
    if (review.scheduled().isPresent()) {
      Instant at = review.scheduled().get();
      steps.add(new Due(Step.WAS_IT_HELD, at.plus(AFTER_MEETING)));
      late = at.plus(BETWEEN).isAfter(late) ? at.plus(BETWEEN) : late;
    } else {
      if (full) {
        steps.add(new Due(Step.UNSCHEDULED, resolved.plus(ASKED)));
      }
      steps.add(new Due(Step.SCHEDULE_LATE, resolved.plus(SCHEDULED)));
    }
    steps.addAll(
        full
            ? repeated(Step.NOT_HELD, late, BETWEEN, TIMES)
            : repeated(Step.NOT_HELD, late, WEEK, WEEKS));
    return steps;
  }

  private static List<Due> repeated(Step step, Instant first, Duration every, int times) {
    List<Due> all = new ArrayList<>();
    for (int next = 0; next < times; next++) {
      all.add(new Due(step, first.plus(every.multipliedBy(next))));
    }
    Instant last = all.getLast().at();
    for (int next = 1; next <= MONTHS; next++) {
      all.add(new Due(step, last.plus(MONTH.multipliedBy(next))));
    }
    return all;
  }
}
