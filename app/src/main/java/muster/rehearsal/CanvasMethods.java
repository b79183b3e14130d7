package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The canvases of channels, of which each channel has at most one. */
final class CanvasMethods {
  static final int LONGEST = 1_048_576;
  private static final Pattern LOW_HEADING = Pattern.compile("(?m)^#{4,}[ \\t]");

  private final State state;
  private final String bot;

  CanvasMethods(State state, String bot) {
    this.state = state;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("conversations.canvases.create", "canvases:write", this::create),
        Method.of("canvases.edit", "canvases:write", this::edit));
  }

  private ObjectNode create(Call call) {
    Channel channel = state.channelFor(call.required("channel_id"), bot);
    if (channel.canvas.isPresent()) {
      throw new Refusal("channel_canvas_already_exists");
    }
    String text =
        call.tree("document_content")
            .map(content -> markdown(content, "canvas_creation_failed"))
            .orElse("");
    Canvas canvas = new Canvas(state.nextId("F"), bot, call.text("title"), text);
    put(channel, canvas);
    return Json.object().put("canvas_id", canvas.id());
  }

  private ObjectNode edit(Call call) {
    String id = call.required("canvas_id");
    Channel channel =
        state.channels.values().stream()
            .filter(each -> each.canvas.map(canvas -> canvas.id().equals(id)).orElse(false))
            .filter(each -> each.members.contains(bot))
            .findFirst()
            .orElseThrow(() -> new Refusal("canvas_not_found"));
    JsonNode changes = call.tree("changes").orElseThrow(() -> new Refusal("invalid_arguments"));
    JsonNode change = changes.path(0);
    boolean whole =
        change.path("operation").asText().equals("replace") && !change.has("section_id");
    if (changes.size() != 1 || !whole) {
      throw new Refusal("canvas_editing_failed", List.of("only all of it can be replaced here"));
    }
    String text = markdown(change.path("document_content"), "canvas_editing_failed");
    put(channel, channel.canvas.orElseThrow().saying(text));
    return Json.object();
  }

  private void put(Channel channel, Canvas canvas) {
    channel.canvas = Optional.of(canvas);
    state.sight.canvas(channel, canvas);
  }

  private static String markdown(JsonNode content, String error) {
    String text = content.path("markdown").asText();
    if (!content.path("type").asText().equals("markdown") || text.length() > LONGEST) {
      throw new Refusal("invalid_arguments", List.of("[ERROR] document_content"));
    }
    if (LOW_HEADING.matcher(text).find()) {
      throw new Refusal(error, List.of("Unsupported heading depth"));
    }
    return text;
  }
}
