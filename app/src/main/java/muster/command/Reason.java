package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.Because;
import muster.incident.Incident;

/** Commands that need a reason and nothing else. */
final class Reason {
  static final String FIELD = "why";

  private Reason() {}

  /** The reason somebody gave, with or without the word because. */
  static Optional<String> of(Ask ask) {
    return ask.isForm() ? ask.field(FIELD) : in(ask.text());
  }

  /** What is said before the word because belongs to the reason: the log must not lose it. */
  static Optional<String> in(String text) {
    Because words = Because.split(text);
    if (words.before().isEmpty()) {
      return words.reason();
    }
    return Optional.of(
        words.before() + words.reason().map(reason -> " because " + reason).orElse(""));
  }

  static Form form(Usage usage, Incident incident, String title, String question) {
    return form(usage.name(), incident, title, question);
  }

  /** As for a command, where it takes more words than its name to come back to it. */
  static Form form(String command, Incident incident, String title, String question) {
    return new Form(
        command,
        Optional.of(incident.id()),
        title,
        "Save",
        Optional.empty(),
        Optional.empty(),
        List.of(new Form.Words(FIELD, question, "", "", true, false, 500)));
  }
}
