package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import muster.command.Press;

/** Answers to one person, however long. */
public final class Replies {
  private static final int SECTION = 2900;
  private static final int SECTIONS = 4;

  private Replies() {}

  /** The text in as many sections as it needs, split at the ends of lines, then the buttons. */
  public static Message of(String mrkdwn, List<Press> presses) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    for (String line : mrkdwn.lines().toList()) {
      if (section.length() + line.length() > SECTION && !section.isEmpty()) {
        blocks.add(Blocks.section(section.toString()));
        section.setLength(0);
      }
      section.append(line).append('\n');
    }
    if (!section.isEmpty()) {
      blocks.add(Blocks.section(section.toString().stripTrailing()));
    }
    if (blocks.size() > SECTIONS) {
      blocks = new ArrayList<>(blocks.subList(0, SECTIONS));
      blocks.add(Blocks.context("There is more than fits here."));
    }
    if (!presses.isEmpty()) {
      blocks.add(Blocks.buttons(presses));
    }
    return new Message(Blocks.cut(mrkdwn, SECTION), blocks);
  }
}
