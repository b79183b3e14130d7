package muster.card;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/**
 * What Slack shows.
 *
 * @param text stands alone in notifications and for screen readers
 * @param blocks Block Kit
 */
public record Message(String text, List<LayoutBlock> blocks) {
  /** The blocks as Slack takes them. */
  public String blocksJson() {
    return GsonFactory.createSnakeCase().toJson(blocks);
  }
}
