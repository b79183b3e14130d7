package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.Pursuit.Rung;

/**
 * When actions and workarounds are followed up (P-27, P-39). Each has a row of its own, and after
 * an absence only the highest step is made.
 */
final class PursuitDue {
  private PursuitDue() {}

  /** What an action and a workaround have in common. */
  private record Owed(DueDay due, Pursuit pursuit, Pursued pursued, List<Rung> rungs) {
    private static Owed of(
        DueDay due,
        Pursuit pursuit,
        Pursued pursued,
        Optional<PersonId> sponsor,
        Incident incident) {
      return new Owed(
          due,
          pursuit,
          pursued,
          Arrays.stream(Rung.values())
              // What was agreed when it was nearly due needs no reminder.
              .filter(
                  rung ->
                      rung != Rung.REMINDED
                          || due.morning(pursuit.after(rung)).isAfter(pursued.agreed()))
              .filter(rung -> rung != Rung.SPONSOR || sponsor.isPresent())
              // Nobody is called to a rehearsal, and its owner knows that it is one.
              .filter(rung -> rung.compareTo(Rung.OVERDUE) <= 0 || incident.kind() != Kind.DRILL)
              .toList());
    }

    private Stream<Rung> ahead() {
      return rungs.stream()
          .filter(rung -> pursued.last().map(last -> rung.compareTo(last) > 0).orElse(true));
    }

    private Instant at(Rung rung) {
      return due.morning(pursuit.after(rung));
    }

    /** The highest step whose time has come. */
    private Optional<Rung> reached(Instant now) {
      return ahead().filter(rung -> !at(rung).isAfter(now)).reduce((lower, higher) -> higher);
    }

    private Optional<Deadline> next(Deadline.Kind kind, int number) {
      return ahead().findFirst().map(rung -> new Deadline(kind, String.valueOf(number), at(rung)));
    }

    private boolean leavesOut(Rung reached) {
      return ahead().anyMatch(rung -> rung != Rung.REMINDED && rung.compareTo(reached) < 0);
    }

    private int daysLate(Instant now) {
      return (int) due.daysLate(now);
    }
  }

  static List<Deadline> deadlines(Incident incident) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Actions.Action action : incident.actions().owed()) {
      owed(action, incident).next(Deadline.Kind.ACTION, action.number()).ifPresent(deadlines::add);
    }
    for (Workarounds.Workaround workaround : incident.workarounds().live()) {
      owed(workaround, incident)
          .next(Deadline.Kind.WORKAROUND, workaround.number())
          .ifPresent(deadlines::add);
    }
    return deadlines;
  }

  static List<Fact> ofAction(int number, Incident incident, Instant now) {
    return incident
        .actions()
        .numbered(number)
        .filter(Actions.Action::isOwed)
        .flatMap(
            action -> {
              Owed owed = owed(action, incident);
              return owed.reached(now)
                  .<Fact>map(
                      rung ->
                          new ActionFact.ActionChased(
                              number,
                              action.plan().text(),
                              rung,
                              owed.daysLate(now),
                              owed.leavesOut(rung)));
            })
        .stream()
        .toList();
  }

  static List<Fact> ofWorkaround(int number, Incident incident, Instant now) {
    return incident
        .workarounds()
        .numbered(number)
        .filter(Workarounds.Workaround::isLive)
        .flatMap(
            workaround -> {
              Owed owed = owed(workaround, incident);
              return owed.reached(now)
                  .<Fact>map(
                      rung ->
                          new WorkaroundFact.WorkaroundChased(
                              number,
                              workaround.terms().text(),
                              rung,
                              owed.daysLate(now),
                              owed.leavesOut(rung)));
            })
        .stream()
        .toList();
  }

  private static Owed owed(Actions.Action action, Incident incident) {
    ActionPlan plan = action.plan();
    return Owed.of(plan.due(), plan.pursuit(), action.pursued(), plan.sponsor(), incident);
  }

  private static Owed owed(Workarounds.Workaround workaround, Incident incident) {
    Workarounds.Terms terms = workaround.terms();
    return Owed.of(
        terms.expires(), terms.pursuit(), workaround.pursued(), terms.sponsor(), incident);
  }
}
