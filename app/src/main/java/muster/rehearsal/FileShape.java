package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A file on the wire, with where it was shared. */
final class FileShape {
  /** What Slack calls some kinds of files, by the end of their name. */
  private static final Map<String, String> KINDS =
      Map.of(
          "md",
          "markdown",
          "txt",
          "text",
          "log",
          "text",
          "yml",
          "yaml",
          "htm",
          "html",
          "jpeg",
          "jpg");

  private FileShape() {}

  static ObjectNode of(State.SharedFile file, State state, String base, String bot) {
    ObjectNode json = Json.object();
    String kind = kind(file);
    long created = file.created().getEpochSecond();
    json.put("id", file.id()).put("created", created).put("timestamp", created);
    json.put("name", file.name()).put("title", file.title()).put("mimetype", file.type());
    json.put("filetype", kind)
        .put("pretty_type", pretty(kind))
        .put("user", sharer(file, state, bot));
    json.put("user_team", Workspace.TEAM).put("editable", false).put("size", file.content().size());
    json.put("mode", "hosted").put("is_external", false).put("external_type", "");
    json.put("public_url_shared", false).put("display_as_bot", false).put("username", "");
    String address = FileServer.address(base, file);
    json.put("url_private", address).put("url_private_download", address);
    json.put(
        "permalink", "https://" + Workspace.DOMAIN + ".slack.com/files/" + file.id() + "/" + kind);
    json.put("permalink_public", "https://slack-files.com/" + file.id());
    json.put("comments_count", 0).put("is_starred", false).put("has_rich_preview", false);
    places(file, state, json);
    return json;
  }

  private static void places(State.SharedFile file, State state, ObjectNode json) {
    ArrayNode channels = json.putArray("channels");
    ArrayNode groups = json.putArray("groups");
    ArrayNode directs = json.putArray("ims");
    for (String id : file.channels()) {
      Channel channel = state.channels.get(id);
      if (channel != null) {
        (channel.direct ? directs : channel.isPrivate ? groups : channels).add(id);
      }
    }
    json.put("is_public", !channels.isEmpty());
  }

  private static String kind(State.SharedFile file) {
    int dot = file.name().lastIndexOf('.');
    String end = dot < 0 ? "" : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    return end.isEmpty() ? "binary" : KINDS.getOrDefault(end, end);
  }

  private static String pretty(String kind) {
    return switch (kind) {
      case "text" -> "Plain Text";
      case "markdown" -> "Markdown";
      case "binary" -> "Binary";
      default -> kind.toUpperCase(Locale.ROOT);
    };
  }

  /** Whoever shared it; what was not shared yet is the app's own. */
  private static String sharer(State.SharedFile file, State state, String bot) {
    return file.channels().stream()
        .flatMap(id -> Optional.ofNullable(state.channels.get(id)).stream())
        .flatMap(channel -> channel.messages.stream())
        .filter(message -> message.files().contains(file.id()))
        .map(Message::author)
        .findFirst()
        .orElse(bot);
  }
}
