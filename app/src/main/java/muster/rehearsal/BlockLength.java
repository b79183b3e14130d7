package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How long the blocks of one message are together. Slack does not document the limit, but refuses
 * such messages; this follows what others have measured, the texts and something for each block.
 */
final class BlockLength {
  static final int MOST = 13_000;
  private static final int A_BLOCK = 40;

  private BlockLength() {}

  static int of(JsonNode blocks) {
    return blocks.size() * A_BLOCK + texts(blocks);
  }

  private static int texts(JsonNode node) {
    int length = node.path("text").isTextual() ? node.path("text").textValue().length() : 0;
    for (JsonNode child : node) {
      length += texts(child);
    }
    return length;
  }
}
