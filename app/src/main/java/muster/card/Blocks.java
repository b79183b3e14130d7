package muster.card;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import muster.command.Press;

/** Block Kit within Slack's limits: what is too long is cut with an ellipsis. */
final class Blocks {
  private static final int HEADER = 150;
  private static final int SECTION = 3000;
  private static final int LABEL = 75;
  private static final int VALUE = 2000;
  private static final int BUTTONS = 25;
  private static final int LONGEST_ESCAPE = "&amp;".length();

  private Blocks() {}

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plainText(cut(text, HEADER))).build();
  }

  static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(markdownText(cutShown(mrkdwn, SECTION))).build();
  }

  static LayoutBlock context(String mrkdwn) {
    return ContextBlock.builder()
        .elements(List.of(markdownText(cutShown(mrkdwn, SECTION))))
        .build();
  }

  /** Buttons in the order of need; the first is the one most people want. */
  static LayoutBlock buttons(List<Press> presses) {
    return buttons("say.", presses);
  }

  /** The same with ids of their own, which tell where they were pressed. */
  static LayoutBlock buttons(String actions, List<Press> presses) {
    List<BlockElement> elements = new ArrayList<>();
    for (Press press : presses.subList(0, Math.min(BUTTONS, presses.size()))) {
      elements.add(
          ButtonElement.builder()
              .text(plainText(cut(press.label(), LABEL)))
              .actionId(actions + elements.size())
              .value(cut(press.words(), VALUE))
              .style(elements.isEmpty() ? "primary" : null)
              .build());
    }
    return ActionsBlock.builder().elements(elements).build();
  }

  /** Plain text of at most so many characters, without splitting one that takes two. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** As {@link #cut}, for mrkdwn: no time, mention or escape is left in halves. */
  static String cutShown(String mrkdwn, int most) {
    return mrkdwn.length() <= most ? mrkdwn : mrkdwn.substring(0, whole(mrkdwn, most - 1)) + "…";
  }

  /** How many of the first {@code most} characters end with a whole token, escape or character. */
  static int whole(String mrkdwn, int most) {
    if (mrkdwn.length() <= most) {
      return mrkdwn.length();
    }
    int token = mrkdwn.lastIndexOf('<', most - 1);
    int escape = mrkdwn.lastIndexOf('&', most - 1);
    if (token > 0 && mrkdwn.indexOf('>', token) >= most) {
      return token;
    }
    if (escape > Math.max(0, most - LONGEST_ESCAPE) && mrkdwn.indexOf(';', escape) >= most) {
      return escape;
    }
    return Character.isHighSurrogate(mrkdwn.charAt(most - 1)) ? most - 1 : most;
  }
}
