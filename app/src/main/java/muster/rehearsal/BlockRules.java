package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** Slack's limits on what an app may show. A payload that breaks one is refused and remembered. */
final class BlockRules {
  static final int BLOCKS_A_MESSAGE = 50;
  static final int BLOCKS_A_VIEW = 100;
  static final int LONGEST_ID = 255;
  static final int LONGEST_METADATA = 3000;
  static final int LONGEST_HOME = 250_000;

  static final Set<String> BLOCKS =
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
          "table",
          "video");

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
    if (count(blocks, "table") > 1) {
      problems.add("only_one_table_allowed");
    }
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
    new BlockLengths(problems).check(view);
    new ElementRules(problems).check(view);
    for (String only : List.of("markdown", "table")) {
      if (count(view.path("blocks"), only) > 0) {
        problems.add("unsupported type: " + only + " stands in messages only");
      }
    }
    if (view.findValuesAsText("focus_on_load").stream().filter("true"::equals).count() > 1) {
      problems.add("only one element takes the focus on load");
    }
    if (view.path("private_metadata").asText().length() > LONGEST_METADATA) {
      problems.add("private_metadata is longer than " + LONGEST_METADATA);
    }
    String type = view.path("type").asText();
    if (!type.equals("modal") && !type.equals("home")) {
      problems.add("a view is a modal or a home, not " + type);
    }
    boolean isModal = type.equals("modal");
    if (isModal && count(view.path("blocks"), "input") > 0 && !view.path("submit").isObject()) {
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

  private static long count(JsonNode blocks, String type) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .filter(block -> block.path("type").asText().equals(type))
        .count();
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
      unique(block.path("accessory"), "action_id", actions, problems);
      unique(block.path("element"), "action_id", actions, problems);
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
      new BlockLengths(problems).check(node);
      new ElementRules(problems).check(node);
    }
    node.forEach(child -> parts(child, problems));
  }
}
