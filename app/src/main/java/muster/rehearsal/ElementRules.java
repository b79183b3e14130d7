package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What must stand in a block or an element, in which words, and which element may stand where. */
final class ElementRules {
  static final Set<String> SELECTS =
      Set.of(
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");

  static final Set<String> PICKERS =
      Set.of("datepicker", "timepicker", "radio_buttons", "checkboxes");

  /** Elements besides the menus and pickers, by the kind of block they may stand in. */
  static final Map<String, Set<String>> PLACES =
      Map.of(
          "section", Set.of("button", "overflow", "image", "workflow_button"),
          "actions",
              Set.of("button", "overflow", "datetimepicker", "workflow_button", "rich_text_input"),
          "input",
              Set.of(
                  "plain_text_input",
                  "number_input",
                  "email_text_input",
                  "url_text_input",
                  "rich_text_input",
                  "file_input",
                  "datetimepicker"));

  /** What is missing makes Slack refuse the block. */
  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          Map.entry("header", List.of("text")),
          Map.entry("actions", List.of("elements")),
          Map.entry("context", List.of("elements")),
          Map.entry("input", List.of("label", "element")),
          Map.entry("image", List.of("alt_text")),
          Map.entry("markdown", List.of("text")),
          Map.entry("rich_text", List.of("elements")),
          Map.entry("table", List.of("rows")),
          Map.entry("video", List.of("alt_text", "title", "thumbnail_url", "video_url")),
          Map.entry("button", List.of("text")),
          Map.entry("overflow", List.of("options")),
          Map.entry("radio_buttons", List.of("options")),
          Map.entry("checkboxes", List.of("options")),
          Map.entry("number_input", List.of("is_decimal_allowed")),
          Map.entry("modal", List.of("title", "blocks")),
          Map.entry("home", List.of("blocks")));

  private static final Set<String> PLAIN =
      Set.of(
          "header.text",
          "button.text",
          "input.label",
          "input.hint",
          "image.title",
          "video.title",
          "modal.title",
          "modal.submit",
          "modal.close");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "initial_date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "initial_time", Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d"),
          "initial_date_time", Pattern.compile("\\d{10}"),
          "button.style", Pattern.compile("primary|danger"));

  private final List<String> problems;

  ElementRules(List<String> problems) {
    this.problems = problems;
  }

  /** Looks at a block, an element or a view, but not at what stands in it. */
  void check(JsonNode node) {
    String type = node.path("type").asText();
    for (String name : NEEDED.getOrDefault(type, List.of())) {
      if (node.path(name).isMissingNode() || node.path(name).isNull()) {
        problems.add(type + "." + name + " is missing");
      }
    }
    places(type, node);
    words(type, node);
    either(type, node);
    initial(node);
  }

  private void places(String type, JsonNode node) {
    Set<String> allowed = PLACES.get(type);
    if (allowed == null) {
      return;
    }
    node.path("elements").forEach(element -> place(type, element, allowed));
    place(type, node.path("element"), allowed);
    place(type, node.path("accessory"), allowed);
  }

  private void place(String block, JsonNode element, Set<String> allowed) {
    String type = element.path("type").asText();
    boolean fits = allowed.contains(type) || SELECTS.contains(type) || PICKERS.contains(type);
    if (!element.isMissingNode() && !fits) {
      problems.add("unsupported type in " + block + ": " + type);
    }
  }

  private void words(String type, JsonNode node) {
    node.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              boolean isPlain = PLAIN.contains(type + "." + name) || name.equals("placeholder");
              if (isPlain
                  && property.getValue().isObject()
                  && !property.getValue().path("type").asText().equals("plain_text")) {
                problems.add(type + "." + name + " is plain_text");
              }
              Pattern form = FORMS.get(name.equals("style") ? type + "." + name : name);
              if (form != null && !form.matcher(property.getValue().asText()).matches()) {
                problems.add(type + "." + name + " cannot be " + property.getValue());
              }
            });
  }

  private void either(String type, JsonNode node) {
    if (type.equals("section") && !node.has("text") && !node.has("fields")) {
      problems.add("section needs text or fields");
    }
    if (type.equals("image") && node.has("image_url") == node.has("slack_file")) {
      problems.add("image has an image_url or a slack_file");
    }
    if (type.endsWith("static_select") && node.has("options") == node.has("option_groups")) {
      problems.add(type + " has options or option_groups");
    }
    if (type.equals("plain_text_input")
        && (node.path("min_length").asInt(0) > 3000
            || node.path("max_length").asInt(1) < 1
            || node.path("max_length").asInt(1) > 3000)) {
      problems.add("plain_text_input takes between 1 and 3000 characters");
    }
    if (node.has("max_selected_items") && node.path("max_selected_items").asInt() < 1) {
      problems.add(type + ".max_selected_items is at least 1");
    }
  }

  /** What is chosen at first is one of the choices, letter by letter. */
  private void initial(JsonNode node) {
    if (!node.has("options")) {
      return;
    }
    List<JsonNode> options =
        StreamSupport.stream(node.path("options").spliterator(), false).toList();
    JsonNode one = node.path("initial_option");
    if (!(one instanceof MissingNode) && !options.contains(one)) {
      problems.add("initial_option is none of the options: " + one);
    }
    for (JsonNode initial : node.path("initial_options")) {
      if (!options.contains(initial)) {
        problems.add("initial_options are none of the options: " + initial);
      }
    }
  }
}
