package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long every text and every list of a block or an element may be. */
final class BlockLengths {
  /** How many characters each text of each kind of block or element may have. */
  static final Map<String, Integer> TEXTS =
      Map.ofEntries(
          Map.entry("header.text", 150),
          Map.entry("section.text", 3000),
          Map.entry("image.alt_text", 2000),
          Map.entry("image.title", 2000),
          Map.entry("image.image_url", 3000),
          Map.entry("video.title", 200),
          Map.entry("video.author_name", 50),
          Map.entry("markdown.text", 12_000),
          Map.entry("input.label", 2000),
          Map.entry("input.hint", 2000),
          Map.entry("button.text", 75),
          Map.entry("button.value", 2000),
          Map.entry("button.url", 3000),
          Map.entry("button.accessibility_label", 75),
          Map.entry("plain_text_input.initial_value", 3000),
          Map.entry("mrkdwn.text", 3000),
          Map.entry("plain_text.text", 3000),
          Map.entry("modal.title", 24),
          Map.entry("modal.submit", 24),
          Map.entry("modal.close", 24),
          Map.entry("modal.callback_id", 255),
          Map.entry("modal.external_id", 255),
          Map.entry("home.callback_id", 255),
          Map.entry("home.external_id", 255));

  static final int LONGEST_PLACEHOLDER = 150;
  static final int LONGEST_FIELD = 2000;
  static final int LONGEST_CELLS = 10_000;

  static final Map<String, Integer> CONFIRMATION =
      Map.of("title", 100, "text", 300, "confirm", 30, "deny", 30);

  /** How many things each list of each kind of block or element may hold. */
  static final Map<String, Integer> LISTS =
      Map.ofEntries(
          Map.entry("section.fields", 10),
          Map.entry("actions.elements", 25),
          Map.entry("context.elements", 10),
          Map.entry("table.rows", 100),
          Map.entry("table.column_settings", 20),
          Map.entry("static_select.options", 100),
          Map.entry("static_select.option_groups", 100),
          Map.entry("multi_static_select.options", 100),
          Map.entry("multi_static_select.option_groups", 100),
          Map.entry("overflow.options", 5),
          Map.entry("radio_buttons.options", 10),
          Map.entry("checkboxes.options", 10));

  private final List<String> problems;

  BlockLengths(List<String> problems) {
    this.problems = problems;
  }

  /** Looks at a block, an element or a view, but not at what stands in it. */
  void check(JsonNode node) {
    String type = node.path("type").asText();
    node.properties()
        .forEach(
            property -> {
              String name = type + "." + property.getKey();
              if (TEXTS.containsKey(name) && !property.getValue().isNull()) {
                text(name, property.getValue(), TEXTS.get(name));
              }
              if (LISTS.containsKey(name)) {
                list(name, property.getValue().size(), LISTS.get(name));
              }
            });
    if (node.has("placeholder")) {
      text(type + ".placeholder", node.path("placeholder"), LONGEST_PLACEHOLDER);
    }
    node.path("fields").forEach(field -> text("section.fields", field, LONGEST_FIELD));
    confirmation(node.path("confirm"));
    options(type, node);
    cells(node.path("rows"));
  }

  private void text(String name, JsonNode value, int most) {
    String text = value.isObject() ? value.path("text").asText() : value.asText();
    if (text.length() > most || (value.isObject() && text.isEmpty())) {
      problems.add(name + " has 1 to " + most + " characters, not " + text.length());
    }
  }

  private void list(String name, int size, int most) {
    if (size > most || size == 0) {
      problems.add(name + " holds 1 to " + most + ", not " + size);
    }
  }

  /** A question has four texts and needs every one. */
  private void confirmation(JsonNode confirm) {
    if (!confirm.isObject() || confirm.path("type").asText().equals("plain_text")) {
      return;
    }
    CONFIRMATION.forEach(
        (name, most) -> {
          if (confirm.path(name).isObject()) {
            text("confirm." + name, confirm.path(name), most);
          } else {
            problems.add("confirm." + name + " is missing");
          }
        });
  }

  private void options(String type, JsonNode node) {
    boolean isShort = type.equals("overflow") || type.equals("radio_buttons");
    node.path("options").forEach(option -> option(option, isShort ? 75 : 150));
    for (JsonNode group : node.path("option_groups")) {
      text("option_group.label", group.path("label"), 75);
      list("option_group.options", group.path("options").size(), 100);
      group.path("options").forEach(option -> option(option, 150));
    }
  }

  private void option(JsonNode option, int longestValue) {
    if (option.path("text").path("text").asText().length() > 75
        || option.path("description").path("text").asText().length() > 75
        || option.path("value").asText().length() > longestValue
        || option.path("text").path("text").asText().isEmpty()) {
      problems.add(
          "an option has 1 to 75 characters and a value of at most "
              + longestValue
              + ": "
              + option);
    }
  }

  private void cells(JsonNode rows) {
    List<Integer> lengths = new ArrayList<>();
    for (JsonNode row : rows) {
      if (row.size() > 20) {
        problems.add("a row of a table has at most 20 cells, not " + row.size());
      }
      row.findValuesAsText("text").forEach(text -> lengths.add(text.length()));
    }
    int all = lengths.stream().mapToInt(Integer::intValue).sum();
    if (all > LONGEST_CELLS) {
      problems.add("the cells of a table have at most 10,000 characters, not " + all);
    }
  }
}
