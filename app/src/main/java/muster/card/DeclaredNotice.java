package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import muster.command.NextSteps;
import muster.incident.Incident;
import muster.incident.Role;
import muster.incident.Wording;

/** Tells the declarer where the incident is. */
public final class DeclaredNotice {
  private DeclaredNotice() {}

  /** The private message. */
  public static Message of(Incident incident) {
    String text =
        "%s*%s* · %s · %s\nChannel: %s%s"
            .formatted(
                Lines.marks(incident),
                incident.id(),
                incident.severity(),
                Wording.shown(incident.title()),
                incident.places().link(),
                incident.commander().isEmpty() ? ". Nobody leads it yet." : "");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    if (incident.commander().isEmpty()) {
      blocks.add(Blocks.buttons(List.of(NextSteps.take(Role.COMMANDER, incident))));
    }
    return new Message(text, blocks);
  }
}
