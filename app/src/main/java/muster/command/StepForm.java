package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.ActionWord.Verb;
import muster.incident.Actions;
import muster.incident.Incident;

/** What the steps of an action ask, and how long an answer may be. */
final class StepForm {
  private StepForm() {}

  static Optional<String> said(String words) {
    return Optional.of(words.strip()).filter(text -> !text.isEmpty());
  }

  static Optional<Decision> tooLong(String field, String words) {
    return words.length() <= Actions.LONGEST
        ? Optional.empty()
        : Optional.of(
            Decision.refusedField(
                field,
                "Say it in at most %d characters; this has %d."
                    .formatted(Actions.LONGEST, words.length())));
  }

  static String command(ActionWord word) {
    Verb verb = word.verb().orElseThrow();
    return "%s #%d %s".formatted(Act.NAME, word.number(), verb.word());
  }

  static Form form(ActionWord word, Incident incident, String title, Form.Field... questions) {
    return new Form(
        command(word),
        Optional.of(incident.id()),
        title + " #" + word.number(),
        "Save",
        Optional.empty(),
        Optional.empty(),
        List.of(questions));
  }

  static Form.Words words(
      String name, String label, String hint, String initial, boolean severalLines) {
    String fits =
        initial.length() <= Actions.LONGEST ? initial : initial.substring(0, Actions.LONGEST);
    return new Form.Words(name, label, hint, fits, severalLines, false, Actions.LONGEST);
  }
}
