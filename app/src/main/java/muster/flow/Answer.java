package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.command.Form;
import muster.command.Press;
import muster.flow.Trail.Outcome;

/**
 * What the asker alone is answered, after the transaction is committed.
 *
 * @param done whether what was asked for happened
 * @param text mrkdwn; blank where what everyone sees says it all
 * @param field the field of the form that must be corrected, where there is one
 * @param form what has to be asked first, where there is something; a form is never stored
 */
public record Answer(
    boolean done, String text, List<Press> buttons, Optional<String> field, Optional<Form> form) {

  Outcome outcome() {
    if (form.isPresent()) {
      return Outcome.ASKED;
    }
    return done ? Outcome.DONE : Outcome.REFUSED;
  }

  static Answer told(String text, List<Press> buttons) {
    return new Answer(true, text, buttons, Optional.empty(), Optional.empty());
  }

  static Answer refused(String text, List<Press> buttons, Optional<String> field) {
    return new Answer(false, text, buttons, field, Optional.empty());
  }

  static Answer asks(Form form) {
    return new Answer(false, "", List.of(), Optional.empty(), Optional.of(form));
  }
}
