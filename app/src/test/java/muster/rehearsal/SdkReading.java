package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.json.GsonFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads with the classes of Slack's own SDK. */
final class SdkReading {
  private static final String EVENTS = "com.slack.api.app_backend.events.payload.";

  private SdkReading() {}

  /** Whether a field that the SDK does not know is a problem. */
  private static Gson gson(boolean strict) {
    SlackConfig config = new SlackConfig();
    config.setFailOnUnknownProperties(strict);
    return GsonFactory.createSnakeCase(config);
  }

  /** What the SDK does not understand of a method's answer; it must know every field. */
  static List<String> answer(JsonNode json, String method) {
    String name = joined(method, "\\.");
    Class<?> type =
        Arrays.stream(MethodsClient.class.getMethods())
            .filter(m -> m.getName().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow()
            .getReturnType();
    return problems(json, type, true);
  }

  /** What the SDK does not understand of an event; Slack tells more than its classes know. */
  static List<String> event(JsonNode payload) {
    JsonNode event = payload.path("event");
    String subtype = event.path("subtype").asText().replaceFirst("^message_|_message$", "");
    boolean message = event.path("type").asText().equals("message");
    String name = message ? "message_" + subtype : event.path("type").asText();
    try {
      return problems(payload, Class.forName(EVENTS + joined(name, "_") + "Payload"), false);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("the SDK knows no " + name, e);
    }
  }

  private static List<String> problems(JsonNode json, Class<?> type, boolean strict) {
    try {
      Object read = gson(strict).fromJson(Json.write(json), type);
      return read == null ? List.of("nothing was read") : List.of();
    } catch (JsonParseException e) {
      return List.of(type.getSimpleName() + ": " + e.getMessage());
    }
  }

  private static String joined(String name, String separator) {
    return Arrays.stream(name.split(separator, -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
