package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Blocks as Slack gives them back: what the app left unnamed has a name, what is usual is said. */
final class CompletedBlocks {
  private static final Set<String> ACT =
      Set.of(
          "button",
          "static_select",
          "multi_static_select",
          "users_select",
          "multi_users_select",
          "overflow",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "radio_buttons",
          "checkboxes",
          "plain_text_input");

  private final Set<String> taken = new HashSet<>();
  private int given;

  private CompletedBlocks(JsonNode blocks) {
    blocks.findValuesAsText("block_id").forEach(taken::add);
    blocks.findValuesAsText("action_id").forEach(taken::add);
  }

  static JsonNode of(JsonNode blocks) {
    CompletedBlocks completed = new CompletedBlocks(blocks);
    JsonNode copy = blocks.deepCopy();
    for (JsonNode block : copy) {
      if (block instanceof ObjectNode object && object.has("type")) {
        completed.named(object, "block_id");
        completed.parts(object);
      }
    }
    return copy;
  }

  private void parts(JsonNode node) {
    for (JsonNode part : node) {
      if (part instanceof ObjectNode object) {
        String type = object.path("type").asText();
        if (type.equals("plain_text") && !object.has("emoji")) {
          object.put("emoji", true);
        } else if (type.equals("mrkdwn") && !object.has("verbatim")) {
          object.put("verbatim", false);
        } else if (ACT.contains(type)) {
          named(object, "action_id");
        }
      }
      parts(part);
    }
  }

  private void named(ObjectNode node, String name) {
    if (!node.has(name)) {
      String id;
      do {
        id = Integer.toString(1_679_616 + 7919 * ++given, 36);
      } while (!taken.add(id));
      node.put(name, id);
    }
  }
}
