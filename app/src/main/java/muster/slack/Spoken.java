package muster.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import muster.card.Message;
import muster.card.Replies;
import muster.flow.Answer;

/** An answer as Slack shows it. */
record Spoken(String text, List<LayoutBlock> blocks) {
  /** Empty where there is nothing to say. */
  static Optional<Spoken> of(Answer answer) {
    if (answer.text().isBlank()) {
      return Optional.empty();
    }
    Message message = Replies.of(answer.text(), answer.buttons());
    return Optional.of(new Spoken(message.text(), message.blocks()));
  }

  /** For the places where Slack shows no formatting. */
  static String plain(String mrkdwn) {
    return mrkdwn
        .replace("`", "")
        .replace("*", "")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
