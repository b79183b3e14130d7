package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

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

  /** What the app said of the answers, by block id. */
  public Map<String, String> errors() {
    return open.errors();
  }

  /** The answers as Slack sends them: what was filled in, else what stood there. */
  ObjectNode values(Map<String, String> answers) {
    ObjectNode given = Json.object();
    for (JsonNode block : blocks()) {
      String answer = answers.get(block.path("block_id").asText());
      if (answer != null) {
        given.set(block.path("block_id").asText(), list(block.path("element"), answer));
      }
    }
    return values(given, MissingNode.getInstance());
  }

  /** People write several choices with commas between them. */
  private static JsonNode list(JsonNode element, String answer) {
    String type = element.path("type").asText();
    return type.equals("checkboxes") || type.startsWith("multi_")
        ? Json.tree(
            Arrays.stream(answer.split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList())
        : Json.tree(answer);
  }

  /**
   * The same from the page.
   *
   * @param answers by block id, a string or a list of strings
   * @param state by block and action, what everything else on the form holds
   */
  ObjectNode values(JsonNode answers, JsonNode state) {
    ObjectNode values = Pressed.held(blocks(), state);
    for (JsonNode block : blocks()) {
      JsonNode answer = answers.path(block.path("block_id").asText());
      if (block.path("type").asText().equals("input") && !answer.isMissingNode()) {
        values
            .putObject(block.path("block_id").asText())
            .set(
                block.path("element").path("action_id").asText(),
                ElementValue.of(block.path("element"), Optional.of(answer)));
      }
    }
    return values;
  }
}
