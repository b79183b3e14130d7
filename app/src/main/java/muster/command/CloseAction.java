package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.Flag;
import muster.command.words.Flags;
import muster.command.words.Reading;
import muster.incident.ActionFact;
import muster.incident.Actions.Action;
import muster.incident.Incident;
import muster.incident.Wording;

/** {@code action #3 closed}: what went as planned, and what did not (P-37). */
final class CloseAction {
  private static final String PLANNED = "as-planned";
  private static final String OTHERWISE = "otherwise";

  private CloseAction() {}

  static Decision decide(ActionWord word, Action found, Ask ask, Incident incident) {
    Reading<Flags> flags =
        Flags.read(ask.isForm() ? "" : word.rest(), List.of(Flag.withWords(OTHERWISE)));
    if (flags instanceof Reading.Wrong<Flags> wrong) {
      return Decision.refused(Wording.shown(wrong.sentence()));
    }
    Flags typed = ((Reading.Read<Flags>) flags).value();
    String[] lines = typed.text().split("\n", 2);
    Optional<String> planned = ask.field(PLANNED).or(() -> StepForm.said(lines[0]));
    Optional<String> otherwise =
        ask.field(OTHERWISE)
            .or(() -> typed.value(OTHERWISE))
            .or(() -> lines.length == 2 ? StepForm.said(lines[1]) : Optional.empty());
    if (planned.isEmpty() || otherwise.isEmpty()) {
      return ask.isForm()
          ? Decision.refusedField(
              planned.isEmpty() ? PLANNED : OTHERWISE, "One line is enough, and it is needed.")
          : Decision.asks(
              StepForm.form(
                  word,
                  incident,
                  "Looking back",
                  StepForm.words(PLANNED, "What went as planned", "", planned.orElse(""), false),
                  StepForm.words(
                      OTHERWISE,
                      "What did not",
                      "Nothing is an answer, too.",
                      otherwise.orElse(""),
                      false)));
    }
    return StepForm.tooLong(PLANNED, planned.get())
        .or(() -> StepForm.tooLong(OTHERWISE, otherwise.get()))
        .orElseGet(
            () ->
                Decision.decided(
                    "",
                    new ActionFact.ActionClosed(
                        found.number(), found.plan().text(), planned.get(), otherwise.get())));
  }
}
