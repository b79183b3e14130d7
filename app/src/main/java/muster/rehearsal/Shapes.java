package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What Slack's objects look like on the wire. */
final class Shapes {
  private final State state;
  private final String botUser;
  private final String base;

  Shapes(State state, String botUser, String base) {
    this.state = state;
    this.botUser = botUser;
    this.base = base;
  }

  ObjectNode message(Message message) {
    ObjectNode json = Json.object();
    Member author = state.members.get(message.author());
    json.put("type", "message").put("ts", message.ts()).put("text", message.text());
    json.put("team", author == null ? Workspace.TEAM : author.team());
    author(message, author, json);
    if (!message.blocks().isEmpty()) {
      json.set("blocks", message.blocks());
    } else if (!json.has("subtype") && !message.text().isEmpty()) {
      json.set("blocks", RichText.of(message.text(), "rt" + message.ts().substring(11)));
    }
    thread(message, json);
    reactions(message, json);
    if (!message.files().isEmpty()) {
      ArrayNode files = json.putArray("files");
      message.files().forEach(id -> files.add(file(state.files.get(id))));
      json.put("upload", false).put("display_as_bot", false);
      if (!isIntegration(author)) {
        json.put("subtype", "file_share");
      }
    }
    message
        .editedTs()
        .ifPresent(ts -> json.putObject("edited").put("user", message.author()).put("ts", ts));
    return json;
  }

  /** Whether they post under a name of their own instead of as a member. */
  boolean isIntegration(Member author) {
    return author != null && author.bot && !author.id.equals(botUser);
  }

  private void author(Message message, Member author, ObjectNode json) {
    if (isIntegration(author)) {
      json.put("subtype", "bot_message").put("username", author.realName);
      json.put("bot_id", author.botId());
      return;
    }
    json.put("user", message.author());
    if (author != null && author.bot) {
      json.put("bot_id", author.botId()).put("app_id", Workspace.APP);
      json.putObject("bot_profile")
          .put("id", author.botId())
          .put("app_id", Workspace.APP)
          .put("user_id", author.id)
          .put("name", author.realName)
          .put("deleted", false)
          .put("updated", 0)
          .put("team_id", Workspace.TEAM)
          .putObject("icons");
    } else {
      byte[] seed = (message.channel() + message.ts()).getBytes(StandardCharsets.UTF_8);
      json.put("client_msg_id", UUID.nameUUIDFromBytes(seed).toString());
    }
    if (author != null && author.stranger) {
      json.put("user_team", author.team()).put("source_team", author.team());
    }
  }

  /** The first of a thread says what became of it, each other one what it replies to. */
  private void thread(Message message, ObjectNode json) {
    Channel channel = state.channels.get(message.channel());
    if (message.isReply()) {
      String root = message.threadTs().orElseThrow();
      json.put("thread_ts", root);
      state
          .look(() -> channel.messages.named(root))
          .ifPresent(parent -> json.put("parent_user_id", parent.author()));
      return;
    }
    List<Message> replies =
        state.look(
            () ->
                channel.messages.repliesTo(message.ts()).values().stream()
                    .filter(reply -> reply.onlyFor().isEmpty())
                    .toList());
    if (!replies.isEmpty()) {
      List<String> people = replies.stream().map(Message::author).distinct().limit(5).toList();
      json.put("thread_ts", message.ts()).put("reply_count", replies.size());
      json.put("reply_users_count", replies.stream().map(Message::author).distinct().count());
      json.put("latest_reply", replies.getLast().ts()).set("reply_users", Json.tree(people));
      json.put("is_locked", false).put("subscribed", false);
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
    return FileShape.of(file, state, base, botUser);
  }
}
