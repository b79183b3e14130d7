package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** files.*: an address to upload to, the upload, and then the sharing. */
final class FileMethods {
  private final State state;
  private final Shapes shapes;
  private final String bot;
  private final String base;
  private final Map<String, Upload> uploads = new HashMap<>();

  /** A file that was announced, and its bytes once they came. */
  private record Upload(String name, Content content) {}

  FileMethods(State state, Shapes shapes, String bot, String base) {
    this.state = state;
    this.shapes = shapes;
    this.bot = bot;
    this.base = base;
  }

  List<Method> all() {
    return List.of(
        Method.of("files.getUploadURLExternal", "files:write", this::address),
        Method.of("files.completeUploadExternal", "files:write", this::complete),
        Method.of("files.list", "files:read", this::list),
        Method.of("files.info", "files:read", this::info));
  }

  private ObjectNode address(Call call) {
    String id = state.nextId("F");
    uploads.put(id, new Upload(call.required("filename"), Content.NONE));
    return Json.object().put("file_id", id).put("upload_url", base + "upload/" + id);
  }

  void uploaded(String id, String text) {
    Upload announced = uploads.get(id);
    if (announced == null) {
      throw new Refusal("file_not_found");
    }
    uploads.put(id, new Upload(announced.name(), Content.of(text)));
  }

  private ObjectNode complete(Call call) {
    String channelId = call.text("channel_id");
    ArrayNode shared = Json.array();
    for (JsonNode wanted : call.tree("files").orElseThrow(() -> new Refusal("invalid_arguments"))) {
      String id = wanted.path("id").asText();
      Upload upload = uploads.remove(id);
      if (upload == null || upload.content().size() == 0) {
        throw new Refusal("file_not_found");
      }
      State.SharedFile file =
          new State.SharedFile(
              id,
              upload.name(),
              wanted.path("title").asText(upload.name()),
              "text/plain",
              upload.content(),
              channelId.isEmpty() ? List.of() : List.of(channelId),
              state.now());
      state.files.put(id, file);
      shared.add(shapes.file(file));
    }
    if (!channelId.isEmpty()) {
      share(state.channelFor(channelId, bot), shared, call.text("initial_comment"));
    }
    ObjectNode answer = Json.object();
    answer.set("files", shared);
    return answer;
  }

  private void share(Channel channel, ArrayNode files, String comment) {
    List<String> ids = files.valueStream().map(file -> file.path("id").asText()).toList();
    state.add(
        channel,
        bot,
        comment,
        Json.array(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ids);
  }

  private ObjectNode list(Call call) {
    String channel = call.text("channel");
    long from = Long.parseLong(call.optional("ts_from").orElse("0"));
    ObjectNode answer = Json.object();
    ArrayNode files = answer.putArray("files");
    state.files.values().stream()
        .filter(file -> channel.isEmpty() || file.channels().contains(channel))
        .filter(file -> file.created().getEpochSecond() >= from)
        .forEach(file -> files.add(shapes.file(file)));
    answer.putObject("paging").put("count", 100).put("page", 1).put("pages", 1);
    return answer;
  }

  private ObjectNode info(Call call) {
    String id = call.required("file");
    ObjectNode answer = Json.object();
    answer.set(
        "file",
        Optional.ofNullable(state.files.get(id))
            .map(shapes::file)
            .or(() -> state.canvas(id, bot).map(Canvas::json))
            .orElseThrow(() -> new Refusal("file_not_found")));
    return answer;
  }
}
