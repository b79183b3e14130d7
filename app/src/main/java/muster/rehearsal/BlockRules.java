package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Slack's limits on what an app may show. A payload that breaks one is refused and remembered. */
final class BlockRules {
  private static final int BLOCKS_A_MESSAGE = 50;
  private static final int BLOCKS_A_VIEW = 100;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_METADATA = 3000;
  private static final int LONGEST_HOME = 250_000;

  /** How many characters each text of each kind of block or element may have. */
  private static final Map<String, Integer> TEXTS =
      Map.ofEntries(
          Map.entry("header.text", 150),
          Map.entry("section.text", 3000),
          Map.entry("button.text", 75),
          Map.entry("button.value", 2000),
          Map.entry("button.url", 3000),
          Map.entry("input.label", 2000),
          Map.entry("input.hint", 2000),
          Map.entry("plain_text_input.placeholder", 150),
          Map.entry("plain_text_input.initial_value", 3000),
          Map.entry("modal.title", 24),
          Map.entry("modal.submit", 24),
          Map.entry("modal.close", 24),
          Map.entry("markdown.text", 12_000));

  /** How many things each list of each kind of block or element may hold. */
  private static final Map<String, Integer> LISTS =
      Map.of(
          "section.fields", 10,
          "actions.elements", 25,
          "context.elements", 10,
          "static_select.options", 100,
          "overflow.options", 5,
          "radio_buttons.options", 10,
          "checkboxes.options", 10);

  private static final Set<String> BLOCKS =
      Set.of(
          "header",
          "section",
          "actions",
          "context",
          "divider",
          "input",
          "image",
          "rich_text",
          "markdown",
          "video",
          "file");

  private final List<String> violations = new CopyOnWriteArrayList<>();

  List<String> violations() {
    return List.copyOf(violations);
  }

  void violated(String what) {
    violations.add(what);
  }

  void message(JsonNode blocks) {
    List<String> problems = new ArrayList<>();
    if (!blocks.isArray()) {
      problems.add("blocks must be an array");
    }
    blocks(blocks, BLOCKS_A_MESSAGE, problems);
    refuse("invalid_blocks", problems);
  }

  /** A message of blocks alone says nothing in notifications and to screen readers. */
  void needsText(String text, JsonNode blocks) {
    if (text.isBlank() && !blocks.isEmpty()) {
      violated("a message with blocks needs text as well: " + blocks);
    }
  }

  void view(JsonNode view) {
    List<String> problems = new ArrayList<>();
    blocks(view.path("blocks"), BLOCKS_A_VIEW, problems);
    texts("modal", view, problems);
    if (view.path("private_metadata").asText().length() > LONGEST_METADATA) {
      problems.add("private_metadata is longer than " + LONGEST_METADATA);
    }
    boolean asks = view.path("blocks").findValuesAsText("type").contains("input");
    if (asks && !view.has("submit")) {
      problems.add("submit is required when an input block is within blocks");
    }
    refuse("invalid_arguments", problems);
  }

  /** The size is what Slack's own clients take, with room to spare. */
  void home(JsonNode view) {
    if (view.toString().length() > LONGEST_HOME) {
      refuse("view_too_large", List.of("a view has at most " + LONGEST_HOME + " characters"));
    }
    view(view);
  }

  private void refuse(String error, List<String> problems) {
    if (!problems.isEmpty()) {
      problems.forEach(this::violated);
      throw new Refusal(error, problems.stream().map(p -> "[ERROR] " + p).toList());
    }
  }

  private static void blocks(JsonNode blocks, int most, List<String> problems) {
    if (blocks.size() > most) {
      problems.add("no more than " + most + " blocks, not " + blocks.size());
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      if (!BLOCKS.contains(block.path("type").asText())) {
        problems.add("unsupported type: " + block.path("type").asText());
      }
      unique(block, "block_id", ids, problems);
      Set<String> actions = new HashSet<>();
      block.path("elements").forEach(e -> unique(e, "action_id", actions, problems));
      parts(block, problems);
    }
  }

  private static void unique(JsonNode node, String name, Set<String> seen, List<String> problems) {
    if (node.has(name)) {
      String id = node.path(name).asText();
      if (id.length() > LONGEST_ID || !seen.add(id)) {
        problems.add(name + " must be unique and at most 255 characters: " + id);
      }
    }
  }

  private static void parts(JsonNode node, List<String> problems) {
    if (node.isObject() && node.has("type")) {
      texts(node.path("type").asText(), node, problems);
      lists(node.path("type").asText(), node, problems);
    }
    if (node.has("value") && node.has("text") && !node.has("type")) {
      option(node, problems);
    }
    node.forEach(child -> parts(child, problems));
  }

  private static void option(JsonNode option, List<String> problems) {
    if (option.path("text").path("text").asText().length() > 75
        || option.path("description").path("text").asText().length() > 75
        || option.path("value").asText().length() > 150
        || option.path("text").path("text").asText().isEmpty()) {
      problems.add("an option has 1 to 75 characters and a value of at most 150: " + option);
    }
  }

  private static void texts(String type, JsonNode node, List<String> problems) {
    TEXTS.forEach(
        (key, most) -> {
          if (key.startsWith(type + ".") && node.has(key.substring(type.length() + 1))) {
            JsonNode value = node.path(key.substring(type.length() + 1));
            String text = value.isObject() ? value.path("text").asText() : value.asText();
            if (text.length() > most || (value.isObject() && text.isEmpty())) {
              problems.add(key + " has 1 to " + most + " characters, not " + text.length());
            }
          }
        });
    node.path("fields")
        .forEach(
            field -> {
              if (field.path("text").asText().length() > 2000) {
                problems.add("a field has at most 2000 characters");
              }
            });
  }

  private static void lists(String type, JsonNode node, List<String> problems) {
    LISTS.forEach(
        (key, most) -> {
          if (key.startsWith(type + ".") && node.has(key.substring(type.length() + 1))) {
            int size = node.path(key.substring(type.length() + 1)).size();
            if (size > most || size == 0) {
              problems.add(key + " holds 1 to " + most + ", not " + size);
            }
          }
        });
  }
}
