package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an element of a block holds, as Slack tells the app of it. */
final class ElementValue {
  private static final Set<String> HOLD_NOTHING =
      Set.of("button", "overflow", "image", "workflow_button", "icon_button", "feedback_buttons");

  private ElementValue() {}

  /** Whether it has a value that belongs to the state of its message or view. */
  static boolean isHeldBy(JsonNode element) {
    return element.has("type") && !HOLD_NOTHING.contains(element.path("type").asText());
  }

  /**
   * The element's type and its value.
   *
   * @param given a string or a list of strings; nothing where what the app put there stands
   */
  static ObjectNode of(JsonNode element, Optional<JsonNode> given) {
    String type = element.path("type").asText();
    ObjectNode value = Json.object().put("type", type);
    switch (type) {
      case "static_select", "external_select", "radio_buttons", "overflow" ->
          value.set("selected_option", one(element, given));
      case "multi_static_select", "multi_external_select", "checkboxes" ->
          value.set("selected_options", many(element, given));
      case "users_select" -> text(value, "selected_user", element, "initial_user", given);
      case "conversations_select" ->
          text(value, "selected_conversation", element, "initial_conversation", given);
      case "channels_select" -> text(value, "selected_channel", element, "initial_channel", given);
      case "multi_users_select" -> list(value, "selected_users", element, "initial_users", given);
      case "multi_conversations_select" ->
          list(value, "selected_conversations", element, "initial_conversations", given);
      case "multi_channels_select" ->
          list(value, "selected_channels", element, "initial_channels", given);
      case "datepicker" -> text(value, "selected_date", element, "initial_date", given);
      case "timepicker" -> {
        text(value, "selected_time", element, "initial_time", given);
        if (element.has("timezone")) {
          value.set("timezone", element.get("timezone"));
        }
      }
      case "datetimepicker" -> moment(value, element, given);
      case "rich_text_input" -> value.set("rich_text_value", richText(element, given));
      default -> text(value, "value", element, "initial_value", given);
    }
    return value;
  }

  /** The one string, also where it comes as a list of one. */
  private static String text(JsonNode given) {
    return (given.isArray() ? given.path(0) : given).asText("");
  }

  private static void text(
      ObjectNode value, String name, JsonNode element, String initial, Optional<JsonNode> given) {
    String text = text(given.orElse(element.path(initial)));
    value.put(name, text.isEmpty() ? null : text);
  }

  private static void list(
      ObjectNode value, String name, JsonNode element, String initial, Optional<JsonNode> given) {
    value.set(name, Json.tree(texts(given.orElse(element.path(initial)))));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(item -> texts.add(item.asText()));
    } else if (!list.asText("").isEmpty()) {
      texts.add(list.asText());
    }
    return texts;
  }

  private static void moment(ObjectNode value, JsonNode element, Optional<JsonNode> given) {
    JsonNode at = given.orElse(element.path("initial_date_time"));
    String seconds = text(at);
    if (seconds.isEmpty()) {
      value.putNull("selected_date_time");
    } else {
      value.put("selected_date_time", Long.parseLong(seconds));
    }
  }

  private static JsonNode one(JsonNode element, Optional<JsonNode> given) {
    if (given.isEmpty()) {
      return element.path("initial_option").isObject() ? element.get("initial_option") : null;
    }
    String asked = text(given.get());
    return asked.isEmpty() ? null : option(element, asked);
  }

  private static ArrayNode many(JsonNode element, Optional<JsonNode> given) {
    ArrayNode chosen = Json.array();
    if (given.isEmpty()) {
      element.path("initial_options").forEach(chosen::add);
    } else {
      texts(given.get()).forEach(asked -> chosen.add(option(element, asked)));
    }
    return chosen;
  }

  /** The option with this value, or with these words. */
  private static JsonNode option(JsonNode element, String asked) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options.stream()
        .filter(option -> option.path("value").asText().equals(asked))
        .findFirst()
        .or(() -> options.stream().filter(o -> words(o).equals(asked)).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no option " + asked));
  }

  private static String words(JsonNode option) {
    return option.path("text").path("text").asText();
  }

  /** Words without any style, which is all that the page lets people type. */
  private static JsonNode richText(JsonNode element, Optional<JsonNode> given) {
    if (given.isEmpty()) {
      return element.path("initial_value").isObject() ? element.get("initial_value") : null;
    }
    String words = text(given.get());
    if (words.isEmpty()) {
      return null;
    }
    ObjectNode block = Json.object().put("type", "rich_text");
    ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
    section.putArray("elements").addObject().put("type", "text").put("text", words);
    return block;
  }
}
