package muster.command;

import java.util.List;
import java.util.Optional;
import muster.command.words.Because;
import muster.incident.Incident;

/** Commands that need a reason and nothing else. */
final class Reason {
  private static final String FIELD = "why";

  private Reason() {}

  /** The reason somebody gave, with or without the word because. */
  static Optional<String> of(Ask ask) {
    if (ask.isForm()) {
      return ask.field(FIELD);
    }
    Because words = Because.split(ask.text());
    return words.reason().or(() -> Optional.of(words.before()).filter(said -> !said.isBlank()));
  }

  static Form form(Usage usage, Incident incident, String title, String question) {
    return new Form(
        usage.name(),
        Optional.of(incident.id()),
        title,
        "Save",
        Optional.empty(),
        Optional.empty(),
        List.of(new Form.Words(FIELD, question, "", "", true, false, 500)));
  }
}
