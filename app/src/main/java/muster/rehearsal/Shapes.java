package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What Slack's objects look like on the wire. */
final class Shapes {
  private final State state;
  private final Faults faults;
  private final String botUser;
  private final String base;

  Shapes(State state, Faults faults, String botUser, String base) {
    this.state = state;
    this.faults = faults;
    this.botUser = botUser;
    this.base = base;
  }

  ObjectNode message(Message message) {
    ObjectNode json = Json.object();
    Member author = state.members.get(message.author());
    json.put("type", "message").put("ts", message.ts()).put("text", message.text());
    json.put("team", Workspace.TEAM);
    if (author != null && author.bot) {
      json.put("bot_id", "B" + author.id.substring(1));
      json.putObject("bot_profile")
          .put("id", "B" + author.id.substring(1))
          .put("name", author.realName);
    }
    if (author != null && author.bot && !author.id.equals(botUser)) {
      json.put("subtype", "bot_message").put("username", author.realName);
    } else {
      json.put("user", message.author());
    }
    if (author != null && author.id.equals(botUser)) {
      json.put("app_id", Workspace.APP);
    }
    if (!message.blocks().isEmpty()) {
      json.set("blocks", message.blocks());
    }
    message.threadTs().ifPresent(ts -> json.put("thread_ts", ts));
    reactions(message, json);
    replies(message, json);
    if (!message.files().isEmpty()) {
      ArrayNode files = json.putArray("files");
      message.files().forEach(id -> files.add(file(state.files.get(id))));
      if (author == null || !author.bot) {
        json.put("subtype", "file_share");
      }
    }
    message
        .editedTs()
        .ifPresent(ts -> json.putObject("edited").put("user", message.author()).put("ts", ts));
    return json;
  }

  private void replies(Message message, ObjectNode json) {
    int count =
        message.isReply()
            ? 0
            : state.look(
                () -> state.channels.get(message.channel()).messages.replies(message.ts()));
    if (count > 0) {
      json.put("reply_count", count);
    }
  }

  private static void reactions(Message message, ObjectNode json) {
    if (message.reactions().isEmpty()) {
      return;
    }
    ArrayNode reactions = json.putArray("reactions");
    message
        .reactions()
        .forEach(
            (emoji, people) ->
                reactions
                    .addObject()
                    .put("name", emoji)
                    .put("count", people.size())
                    .set("users", Json.tree(people)));
  }

  ObjectNode file(State.SharedFile file) {
    ObjectNode json = Json.object();
    json.put("id", file.id()).put("name", file.name()).put("title", file.title());
    json.put("size", file.content().size()).put("created", file.created().getEpochSecond());
    json.put("mimetype", file.type()).put("is_public", false).put("is_external", false);
    json.put("mode", "hosted").put("public_url_shared", false);
    String address = FileServer.address(base, file);
    json.put("url_private", address).put("url_private_download", address);
    json.set("channels", Json.tree(file.channels()));
    return json;
  }

  ObjectNode page(ObjectNode answer, String name, List<ObjectNode> all, int limit, String cursor) {
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int until = Math.min(all.size(), from + Math.min(limit, faults.longestPage()));
    answer.set(name, Json.tree(all.subList(Math.min(from, all.size()), until)));
    answer.putObject("response_metadata").put("next_cursor", until < all.size() ? "" + until : "");
    return answer;
  }
}
