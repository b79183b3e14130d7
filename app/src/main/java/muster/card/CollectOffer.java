package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.Wording;

/** Asks whoever keeps the timeline which of the channel's messages belong on it (P-31). */
public final class CollectOffer {
  private CollectOffer() {}

  /**
   * The private message.
   *
   * @param messages how many there are to choose from
   */
  public static Message of(Incident incident, int messages) {
    String where =
        "%s%s, %s"
            .formatted(
                Wording.shown(Lines.marks(incident)),
                incident.places().link(),
                Wording.shown(incident.title()));
    String text =
        switch (messages) {
          case 0 -> where + ": nothing was said in the channel that is not on the timeline.";
          case 1 ->
              where + ": one message in the channel is not on the timeline. Does it belong there?";
          default ->
              "%s: %d messages in the channel are not on the timeline. Which of them belong there?"
                  .formatted(where, messages);
        };
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    if (messages > 0) {
      blocks.add(
          Blocks.buttons(
              List.of(new Press("Choose messages", incident.id() + " timeline collect show"))));
    }
    return new Message(text, blocks);
  }
}
