package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.ActionFact.ActionAmended;
import muster.incident.ActionFact.ActionChased;
import muster.incident.ActionFact.ActionClosed;
import muster.incident.ActionFact.ActionImplemented;
import muster.incident.ActionFact.ActionPlanned;
import muster.incident.ActionFact.ActionReopened;
import muster.incident.ActionFact.ActionVerified;
import muster.incident.ActionFact.ActionWithdrawn;

/**
 * The corrective actions of an incident (P-35).
 *
 * @param all in the order of their numbers, which start at 1; withdrawn ones keep theirs
 */
public record Actions(List<Action> all) {
  public static final Actions NONE = new Actions(List.of());

  /** More than anybody carries out. */
  public static final int MOST = 30;

  /** Characters of one action, and of each thing said about it. */
  public static final int LONGEST = 500;

  /** How far an action is (P-37). */
  public enum Step {
    PLANNED,
    IMPLEMENTED,
    VERIFIED,
    CLOSED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A step that was made.
   *
   * @param note what was done, tested, or went as planned; or why it was withdrawn or reopened
   * @param result what came of the test, or what did not go as planned; else empty
   */
  public record Done(Step step, PersonId by, Instant at, String note, String result) {}

  /**
   * One of them.
   *
   * @param done the steps that were made, in order
   * @param pursued how far it was followed up
   */
  public record Action(int number, ActionPlan plan, Step step, List<Done> done, Pursued pursued) {

    /** Whether somebody still has something to do for it. */
    public boolean isOwed() {
      return switch (step) {
        case PLANNED, IMPLEMENTED, VERIFIED -> true;
        case CLOSED, WITHDRAWN -> false;
      };
    }

    public boolean isOverdue(Instant now) {
      return isOwed() && plan.due().isOver(now);
    }

    private Action with(Step next, Recorded recorded, String note, String result) {
      List<Done> steps = new ArrayList<>(done);
      steps.add(new Done(next, Incident.author(recorded), recorded.happened(), note, result));
      return new Action(number, plan, next, List.copyOf(steps), pursued);
    }
  }

  public Optional<Action> numbered(int number) {
    return all.stream().filter(each -> each.number() == number).findFirst();
  }

  /** All that were not withdrawn. */
  public List<Action> standing() {
    return all.stream().filter(each -> each.step() != Step.WITHDRAWN).toList();
  }

  /** Those for which somebody still has something to do. */
  public List<Action> owed() {
    return all.stream().filter(Action::isOwed).toList();
  }

  /** What the actions are after one more fact about them. */
  Actions after(ActionFact fact, Recorded recorded) {
    return with(
        switch (fact) {
          case ActionPlanned f ->
              new Action(
                  f.number(), f.plan(), Step.PLANNED, List.of(), Pursued.from(recorded.happened()));
          case ActionAmended f -> amended(f, recorded);
          case ActionImplemented f -> step(f, Step.IMPLEMENTED, recorded, f.note(), "");
          case ActionVerified f -> step(f, Step.VERIFIED, recorded, f.test(), f.result());
          case ActionClosed f -> step(f, Step.CLOSED, recorded, f.asPlanned(), f.otherwise());
          case ActionReopened f -> step(f, Step.PLANNED, recorded, f.why(), "");
          case ActionWithdrawn f -> step(f, Step.WITHDRAWN, recorded, f.why(), "");
          case ActionChased f -> chased(f);
        });
  }

  private Action of(ActionFact fact) {
    return numbered(fact.number()).orElseThrow();
  }

  private Action step(ActionFact fact, Step next, Recorded recorded, String note, String result) {
    return of(fact).with(next, recorded, note, result);
  }

  /** Whoever gets another day, or another's action, is reminded of it anew. */
  private Action amended(ActionAmended fact, Recorded recorded) {
    Action was = of(fact);
    boolean anew =
        !fact.plan().due().equals(was.plan().due())
            || !fact.plan().owner().equals(was.plan().owner());
    Pursued pursued = anew ? Pursued.from(recorded.happened()) : was.pursued();
    return new Action(was.number(), fact.plan(), was.step(), was.done(), pursued);
  }

  private Action chased(ActionChased fact) {
    Action was = of(fact);
    return new Action(
        was.number(), was.plan(), was.step(), was.done(), was.pursued().upTo(fact.rung()));
  }

  private Actions with(Action changed) {
    List<Action> after = new ArrayList<>(all);
    if (changed.number() > after.size()) {
      after.add(changed);
    } else {
      after.set(changed.number() - 1, changed);
    }
    return new Actions(List.copyOf(after));
  }
}
