package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A modal as its reader sees it. */
public final class Form {
  private final Modals.Open open;

  Form(Modals.Open open) {
    this.open = open;
  }

  Modals.Open open() {
    return open;
  }

  public String title() {
    return open.view().path("title").path("text").asText();
  }

  public JsonNode blocks() {
    return open.view().path("blocks");
  }

  public String submit() {
    return open.view().path("submit").path("text").asText();
  }

  /** What the app said of the answers, by block id. */
  public Map<String, String> errors() {
    return open.errors();
  }

  /** The answers as Slack sends them: what was filled in, else what stood there. */
  Map<String, ObjectNode> values(Map<String, String> answers) {
    Map<String, ObjectNode> values = new LinkedHashMap<>();
    for (JsonNode block : blocks()) {
      if (block.path("type").asText().equals("input")) {
        String id = block.path("block_id").asText();
        values.put(id, value(block.path("element"), answers.get(id)));
      }
    }
    return values;
  }

  private static ObjectNode value(JsonNode element, String answer) {
    ObjectNode value = Json.object().put("type", element.path("type").asText());
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" ->
          value.set(
              "selected_option",
              answer == null ? element.get("initial_option") : option(element, answer));
      case "checkboxes" -> {
        ArrayNode chosen = value.putArray("selected_options");
        if (answer != null && !answer.isBlank()) {
          Arrays.stream(answer.split(",", -1))
              .map(a -> option(element, a.strip()))
              .forEach(chosen::add);
        } else if (answer == null) {
          element.path("initial_options").forEach(chosen::add);
        }
      }
      case "users_select" -> value.put("selected_user", answer);
      case "datepicker" -> value.put("selected_date", answer);
      case "timepicker" -> value.put("selected_time", answer);
      default ->
          value.put(
              "value",
              answer != null
                  ? answer
                  : element.has("initial_value") ? element.path("initial_value").asText() : null);
    }
    return value;
  }

  private static JsonNode option(JsonNode element, String answer) {
    List<JsonNode> options =
        StreamSupport.stream(element.path("options").spliterator(), false).toList();
    return options.stream()
        .filter(
            o ->
                o.path("value").asText().equals(answer)
                    || o.path("text").path("text").asText().equals(answer))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no option " + answer));
  }
}
