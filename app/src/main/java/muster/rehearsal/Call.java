package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the app asked for; arguments come as a form or as JSON and read the same. */
record Call(String method, String token, ObjectNode arguments) {
  String text(String name) {
    return optional(name).orElse("");
  }

  Optional<String> optional(String name) {
    JsonNode value = arguments.get(name);
    return value == null || value.isNull() || value.asText().isEmpty()
        ? Optional.empty()
        : Optional.of(value.isValueNode() ? value.asText() : value.toString());
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name)));
  }

  boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  int number(String name, int otherwise) {
    try {
      return optional(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new Refusal("invalid_arguments", List.of("[ERROR] must be a number: " + name));
    }
  }

  List<String> list(String name) {
    return Arrays.stream(text(name).split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** An argument that is JSON itself. */
  Optional<JsonNode> tree(String name) {
    JsonNode value = arguments.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    return value.isTextual()
        ? Optional.of(value.asText()).filter(s -> !s.isEmpty()).map(Json::read)
        : Optional.of(value);
  }
}
