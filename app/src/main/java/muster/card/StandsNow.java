package muster.card;

import java.time.Instant;
import java.util.List;
import muster.command.Press;
import muster.command.WhereItStands;
import muster.incident.Incident;

/** The private answer to somebody who asked in the channel how the incident stands (P-25). */
public final class StandsNow {
  private StandsNow() {}

  public static Message of(Incident incident, Instant now) {
    String text =
        "%s\n_Answered by Muster, so that the responders can go on. `/incident status` shows more, at any time._"
            .formatted(Lines.capital(WhereItStands.of(incident, now)));
    return new Message(
        text,
        List.of(
            Blocks.section(text),
            Blocks.buttons(List.of(new Press("Where it stands", incident.id() + " status")))));
  }
}
