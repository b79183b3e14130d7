package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** files.*: an address to upload to, the upload, and then the sharing. */
final class FileMethods {
  private final State state;
  private final Shapes shapes;
  private final Events events;
  private final String bot;
  private final String base;
  private final Map<String, Upload> uploads = new HashMap<>();

  /** A file that was announced, and its bytes once they came. */
  private record Upload(String name, Content content) {}

  FileMethods(State state, Shapes shapes, Events events, String bot, String base) {
    this.state = state;
    this.shapes = shapes;
    this.events = events;
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
    if (call.text("filename").isEmpty() || call.number("length", 0) <= 0) {
      throw new Refusal("missing_argument");
    }
    String id = state.nextId("F");
    uploads.put(id, new Upload(call.text("filename"), Content.NONE));
    return Json.object().put("file_id", id).put("upload_url", base + "upload/" + id);
  }

  void uploaded(String id, String text) {
    Upload announced = uploads.get(id);
    if (announced == null) {
      throw new Refusal("file_not_found");
    }
    uploads.put(id, new Upload(announced.name(), Content.of(text)));
  }

  /** Whatever is wrong with one of them or with the channel, none is shared. */
  private ObjectNode complete(Call call) {
    JsonNode wanted = call.tree("files").orElseThrow(() -> new Refusal("invalid_arguments"));
    Optional<Channel> channel = call.optional("channel_id").map(id -> state.channelFor(id, bot));
    List<State.SharedFile> files = new ArrayList<>();
    wanted.forEach(each -> files.add(announced(each, channel)));
    for (State.SharedFile file : files) {
      uploads.remove(file.id());
      state.files.put(file.id(), file);
    }
    channel.ifPresent(there -> share(there, files, call));
    ObjectNode answer = Json.object();
    ArrayNode shared = answer.putArray("files");
    files.forEach(file -> shared.add(shapes.file(file)));
    return answer;
  }

  private State.SharedFile announced(JsonNode wanted, Optional<Channel> channel) {
    String id = wanted.path("id").asText();
    Upload upload = uploads.get(id);
    if (upload == null || upload.content().size() == 0) {
      throw new Refusal("file_not_found");
    }
    return new State.SharedFile(
        id,
        upload.name(),
        wanted.path("title").asText(upload.name()),
        "text/plain",
        upload.content(),
        channel.map(there -> List.of(there.id)).orElse(List.of()),
        state.now());
  }

  private void share(Channel channel, List<State.SharedFile> files, Call call) {
    Message message =
        state.messages.add(
            channel,
            bot,
            call.text("initial_comment"),
            Json.array(),
            call.optional("thread_ts"),
            Optional.empty(),
            Optional.empty(),
            files.stream().map(State.SharedFile::id).toList());
    events.said(channel, message);
  }

  /** Counted in pages, the newest first. */
  private ObjectNode list(Call call) {
    String channel = call.text("channel");
    int from = call.number("ts_from", 0);
    int count = Math.max(1, call.number("count", 100));
    int page = Math.max(1, call.number("page", 1));
    List<State.SharedFile> found =
        List.copyOf(state.files.values()).reversed().stream()
            .filter(file -> channel.isEmpty() || file.channels().contains(channel))
            .filter(file -> file.created().getEpochSecond() >= from)
            .toList();
    ObjectNode answer = Json.object();
    ArrayNode files = answer.putArray("files");
    found.stream()
        .skip((page - 1L) * count)
        .limit(count)
        .forEach(file -> files.add(shapes.file(file)));
    answer
        .putObject("paging")
        .put("count", count)
        .put("total", found.size())
        .put("page", page)
        .put("pages", Math.max(1, (found.size() + count - 1) / count));
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
