package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element that somebody used, where it stands, and what all elements around it hold.
 *
 * @param value what it holds now: a string or a list of strings; nothing for a button
 * @param state by block and action, what the others hold; where it says nothing, what the app put
 */
record Pressed(JsonNode block, JsonNode element, Optional<JsonNode> value, JsonNode state) {
  /** What the app said of an element that its own action does not repeat. */
  private static final Set<String> UNTOLD =
      Set.of("confirm", "options", "option_groups", "focus_on_load", "accessibility_label");

  /**
   * Finds an element by its action id or its label.
   *
   * @param blockId the id of its block; any where it is empty
   */
  static Pressed on(
      JsonNode blocks, String blockId, String action, Optional<JsonNode> value, JsonNode state) {
    return all(blocks).stream()
        .filter(found -> blockId.isEmpty() || found.blockId().equals(blockId))
        .filter(found -> found.isCalled(action))
        .findFirst()
        .map(found -> new Pressed(found.block(), found.element(), value, state))
        .orElseThrow(() -> new IllegalArgumentException("no button " + action));
  }

  static Pressed on(JsonNode blocks, String action) {
    return on(blocks, "", action, Optional.empty(), MissingNode.getInstance());
  }

  /** Every element of these blocks that can be used, in their order. */
  private static List<Pressed> all(JsonNode blocks) {
    List<Pressed> all = new ArrayList<>();
    for (JsonNode block : blocks) {
      add(all, block, block.path("accessory"));
      add(all, block, block.path("element"));
      block.path("elements").forEach(element -> add(all, block, element));
    }
    return all;
  }

  private static void add(List<Pressed> all, JsonNode block, JsonNode element) {
    if (element.path("type").asText().equals("button")
        || ElementValue.isHeldBy(element)
        || element.path("type").asText().equals("overflow")) {
      all.add(new Pressed(block, element, Optional.empty(), MissingNode.getInstance()));
    }
  }

  String blockId() {
    return block.path("block_id").asText("b");
  }

  private String actionId() {
    return element.path("action_id").asText();
  }

  private boolean isCalled(String action) {
    return actionId().equals(action) || element.path("text").path("text").asText().equals(action);
  }

  /** The element as the app is told that it was used. */
  ObjectNode action(String actionTs) {
    ObjectNode action = element.deepCopy();
    action.remove(UNTOLD);
    if (!element.path("type").asText().equals("button")) {
      action.setAll(ElementValue.of(element, value));
    }
    return action.put("block_id", blockId()).put("action_ts", actionTs);
  }

  /** What all elements of these blocks hold, this one as it was just changed. */
  ObjectNode values(JsonNode blocks) {
    ObjectNode values = held(blocks, state);
    if (ElementValue.isHeldBy(element)) {
      values.withObject("/" + escaped(blockId())).set(actionId(), ElementValue.of(element, value));
    }
    return values;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** By block and action, what is held: as `state` says, else as the app put it there. */
  static ObjectNode held(JsonNode blocks, JsonNode state) {
    ObjectNode values = Json.object();
    for (Pressed one : all(blocks)) {
      if (ElementValue.isHeldBy(one.element())) {
        JsonNode given = state.path(one.blockId()).path(one.actionId());
        ObjectNode value =
            ElementValue.of(
                one.element(), given.isMissingNode() ? Optional.empty() : Optional.of(given));
        ObjectNode ofBlock =
            values.get(one.blockId()) instanceof ObjectNode known
                ? known
                : values.putObject(one.blockId());
        ofBlock.set(one.actionId(), value);
      }
    }
    return values;
  }
}
