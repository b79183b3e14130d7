package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    for (String line : mrkdwn.lines().flatMap(Replies::pieces).toList()) {
      if (section.length() + line.length() > SECTION && !section.isEmpty()) {
        blocks.add(Blocks.section(section.toString().stripTrailing()));
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
    return new Message(Blocks.cutShown(mrkdwn, SECTION), blocks);
  }

  /** A line that is longer than a section goes on in the next. */
  private static Stream<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    String rest = line;
    while (rest.length() > SECTION) {
      int end = Blocks.whole(rest, SECTION);
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
    return pieces.stream();
  }
}
