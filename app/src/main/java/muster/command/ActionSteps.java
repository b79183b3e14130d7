package muster.command;

import java.util.Optional;
import java.util.function.Function;
import muster.incident.ActionFact;
import muster.incident.Actions.Action;
import muster.incident.Actions.Step;
import muster.incident.Incident;
import muster.incident.Wording;

/** The three steps to done, of which none is skipped (P-37), and the ways back and out. */
final class ActionSteps {
  private static final String NOTE = "note";

  private ActionSteps() {}

  static Decision decide(ActionWord word, Action found, Ask ask, Incident incident, Situation now) {
    return switch (word.verb().orElseThrow()) {
      case IMPLEMENTED ->
          notNow(found, Step.PLANNED, "implemented", incident)
              .orElseGet(() -> implemented(word, found, ask, incident));
      case VERIFIED ->
          notNow(found, Step.IMPLEMENTED, "verified", incident)
              .orElseGet(() -> VerifyAction.decide(word, found, ask, incident, now));
      case CLOSED ->
          notNow(found, Step.VERIFIED, "closed", incident)
              .orElseGet(() -> CloseAction.decide(word, found, ask, incident));
      case REOPEN -> reopened(word, found, ask, incident);
      case WITHDRAWN -> withdrawn(word, found, ask, incident);
      case EDIT, DUE, OWNER, SPONSOR, FACTOR, CATEGORY, STRENGTH, CRITERION, VERIFY, TEXT ->
          throw new IllegalArgumentException(word.toString());
    };
  }

  /** The refusal of a step that is not the next one, with the one that is. */
  private static Optional<Decision> notNow(
      Action found, Step after, String wanted, Incident incident) {
    if (found.step() == after) {
      return Optional.empty();
    }
    int number = found.number();
    String next =
        switch (found.step()) {
          case PLANNED -> "First say that it is in place: `/incident action #%d implemented …`";
          case IMPLEMENTED ->
              "Next is showing that it works: `/incident action #%d verified … --result …`";
          case VERIFIED ->
              "Next is looking back on it: `/incident action #%d closed … --otherwise …`";
          case CLOSED, WITHDRAWN -> "If that is wrong: `/incident action #%d reopen because …`";
        };
    boolean already = found.step().word().equals(wanted);
    String sentence =
        "Action #%d is %s%s. %s"
            .formatted(
                number,
                found.step().word(),
                already ? " already" : ", so it cannot be " + wanted + " now",
                next.formatted(number));
    Press[] ways = ActionList.next(found, incident, "").stream().toArray(Press[]::new);
    return Optional.of(Decision.refused(sentence, ways));
  }

  private static Decision implemented(ActionWord word, Action found, Ask ask, Incident incident) {
    Optional<String> note = ask.field(NOTE).or(() -> StepForm.said(word.rest()));
    if (note.isEmpty()) {
      return ask.isForm()
          ? Decision.refusedField(NOTE, "Say what was done.")
          : Decision.asks(
              StepForm.form(
                  word,
                  incident,
                  "Implemented",
                  StepForm.words(
                      NOTE, "What was done", "E.g. merged as 4711, in production.", "", true)));
    }
    return StepForm.tooLong(NOTE, note.get())
        .orElseGet(
            () ->
                Decision.decided(
                    "Next: show that it works. " + Wording.shown(found.plan().verification()),
                    new ActionFact.ActionImplemented(
                        found.number(), found.plan().text(), note.get())));
  }

  private static Decision reopened(ActionWord word, Action found, Ask ask, Incident incident) {
    if (found.step() == Step.PLANNED) {
      return Decision.told("Action #%d is open: it is planned.".formatted(found.number()));
    }
    return because(
        word,
        ask,
        incident,
        "What speaks against it?",
        why -> new ActionFact.ActionReopened(found.number(), found.plan().text(), why));
  }

  private static Decision withdrawn(ActionWord word, Action found, Ask ask, Incident incident) {
    if (!found.isOwed()) {
      return Decision.told(
          "Action #%d is %s already.".formatted(found.number(), found.step().word()));
    }
    return because(
        word,
        ask,
        incident,
        "Why is it not needed?",
        why -> new ActionFact.ActionWithdrawn(found.number(), found.plan().text(), why));
  }

  private static Decision because(
      ActionWord word,
      Ask ask,
      Incident incident,
      String question,
      Function<String, ActionFact> fact) {
    Optional<String> why = Reason.of(ask.isForm() ? ask : Ask.typed(word.rest()));
    return why.map(
            given ->
                StepForm.tooLong(Reason.FIELD, given)
                    .orElseGet(() -> Decision.decided("", fact.apply(given))))
        .orElseGet(
            () ->
                Decision.asks(
                    Reason.form(
                        StepForm.command(word), incident, "Action #" + word.number(), question)));
  }
}
