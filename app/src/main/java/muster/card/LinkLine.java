package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.Press;
import muster.incident.LinkFact;

/** What the channels of two incidents hear that turned out to be one. */
final class LinkLine {
  private LinkLine() {}

  static Optional<Message> of(LinkFact fact, String by) {
    return Optional.of(
        switch (fact) {
          case LinkFact.Merged merged -> merged(merged, by);
          case LinkFact.Absorbed other ->
              said(
                  "*%s* (%s) is a duplicate of this incident, says %s. Its timeline is part of this one now."
                      .formatted(other.from(), link(other.channel()), by));
          case LinkFact.Parted other ->
              said(
                  "*%s* is an incident of its own again, says %s. Its timeline is not part of this one any more."
                      .formatted(other.from(), by));
        });
  }

  private static Message merged(LinkFact.Merged merged, String by) {
    if (merged.quietly()) {
      return said("*Closed as a duplicate* by %s. Roles here have ended.".formatted(by));
    }
    String text =
        "*Closed as a duplicate* of %s by %s. Go on in %s: roles here have ended, and that timeline shows this one."
            .formatted(merged.into(), by, link(merged.channel()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    blocks.add(
        Blocks.buttons(
            List.of(new Press("Where " + merged.into() + " stands", merged.into() + " status"))));
    return new Message(text, blocks);
  }

  private static String link(Optional<String> channel) {
    return channel.map(id -> "<#" + id + ">").orElse("its channel");
  }

  private static Message said(String text) {
    return new Message(text, List.of(Blocks.section(text)));
  }
}
