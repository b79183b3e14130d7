package muster.card;

import java.util.List;
import muster.incident.Incident;
import muster.incident.When;
import muster.incident.Wording;

/** Asks whoever owes the update, shortly before it is due (P-23). */
public final class UpdatePrompt {
  private UpdatePrompt() {}

  /** The private message. */
  public static Message of(Incident incident) {
    String text =
        "%sThe next update for %s, %s, is due at %s."
            .formatted(
                Lines.marks(incident),
                incident.places().link(),
                Wording.shown(incident.title()),
                incident.promise().due().map(When::clock).orElse("no set time"));
    return new Message(
        text, List.of(Blocks.section(text), Blocks.buttons(UpdatePost.presses(incident))));
  }
}
