package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Slack's way of saying no: an error's name, messages that say where, and what else belongs to it.
 */
final class Refusal extends RuntimeException {
  private final transient List<String> messages;
  private final transient ObjectNode besides;

  private Refusal(String error, List<String> messages, ObjectNode besides) {
    super(error, null, false, false);
    this.messages = List.copyOf(messages);
    this.besides = besides;
  }

  Refusal(String error, List<String> messages) {
    this(error, messages, Json.object());
  }

  Refusal(String error) {
    this(error, List.of());
  }

  /** The same, saying this as well. */
  Refusal with(String name, JsonNode value) {
    ObjectNode more = besides.deepCopy();
    more.set(name, value);
    return new Refusal(getMessage(), messages, more);
  }

  /** As an answer of the Web API. */
  ObjectNode answer() {
    ObjectNode answer = Json.object().put("ok", false).put("error", getMessage());
    answer.setAll(besides);
    if (!messages.isEmpty()) {
      answer.putObject("response_metadata").set("messages", Json.tree(messages));
    }
    return answer;
  }

  List<String> messages() {
    return messages;
  }
}
