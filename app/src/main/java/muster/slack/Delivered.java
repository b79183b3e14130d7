package muster.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request of Slack carries: events as JSON, everything else as a form. */
sealed interface Delivered {
  /** Something for the app, as JSON, which is how Socket Mode carries the same thing. */
  record Payload(String json) implements Delivered {}

  /** Something that is Slack's and needs no more than a yes. */
  record Nothing() implements Delivered {}

  /** Neither a form nor JSON, by its own account. */
  record Foreign() implements Delivered {}

  /** Not what it says it is. */
  record Garbled() implements Delivered {}

  ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Bolt writes what it does not know into the log, and a payload has no business there. */
  Set<String> KNOWN =
      Set.of(
          "url_verification",
          "event_callback",
          "block_actions",
          "view_submission",
          "view_closed",
          "shortcut",
          "message_action");

  static Delivered read(String contentType, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "application/json" -> json(text);
      case "application/x-www-form-urlencoded" -> form(text);
      default -> new Foreign();
    };
  }

  private static Delivered form(String text) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    } catch (IllegalArgumentException e) {
      return new Garbled();
    }
    if (fields.containsKey("payload")) {
      return json(fields.get("payload"));
    }
    if (fields.containsKey("command")) {
      ObjectNode command = JSON.createObjectNode();
      fields.forEach(command::put);
      return new Payload(command.toString());
    }
    return fields.containsKey("ssl_check") ? new Nothing() : new Garbled();
  }

  private static String decoded(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static Delivered json(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (!tree.path("type").isTextual()) {
        return new Garbled();
      }
      return KNOWN.contains(tree.path("type").asText())
          ? new Payload(tree.toString())
          : new Nothing();
    } catch (JsonProcessingException e) {
      return new Garbled();
    }
  }
}
