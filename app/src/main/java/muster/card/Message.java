package muster.card;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

public record Message(String text, List<LayoutBlock> blocks) {
  public String blocksJson() {
    return GsonFactory.createSnakeCase().toJson(blocks);
  }
}
