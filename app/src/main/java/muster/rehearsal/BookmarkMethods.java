package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** bookmarks.*: links at the top of a channel. */
final class BookmarkMethods {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  static final int MOST = 100;

  private final State state;
  private final String bot;

  BookmarkMethods(State state, String bot) {
    this.state = state;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("bookmarks.add", "bookmarks:write", this::add),
        Method.of("bookmarks.edit", "bookmarks:write", this::edit),
        Method.of("bookmarks.list", "bookmarks:read", this::list),
        Method.of("bookmarks.remove", "bookmarks:write", this::remove));
  }

  private ObjectNode add(Call call) {
    Channel channel = state.channelFor(call.required("channel_id"), bot);
    if (!call.required("type").equals("link")) {
      throw new Refusal("invalid_bookmark_type");
    }
    if (channel.bookmarks.size() >= MOST) {
      throw new Refusal("too_many_bookmarks");
    }
    Channel.Bookmark added =
        new Channel.Bookmark(
            state.nextId("Bk"),
            call.required("title"),
            link(call.required("link")),
            call.text("emoji"),
            bot,
            state.now().getEpochSecond());
    channel.bookmarks.add(added);
    return answer(channel, added);
  }

  private static String link(String link) {
    if (!LINK.matcher(link).matches()) {
      throw new Refusal("invalid_link");
    }
    return link;
  }

  private ObjectNode edit(Call call) {
    Channel channel = state.channelFor(call.required("channel_id"), bot);
    Channel.Bookmark before = named(channel, call.required("bookmark_id"));
    Channel.Bookmark after =
        new Channel.Bookmark(
            before.id(),
            call.optional("title").orElse(before.title()),
            link(call.optional("link").orElse(before.link())),
            call.optional("emoji").orElse(before.emoji()),
            before.by(),
            before.at());
    channel.bookmarks.set(channel.bookmarks.indexOf(before), after);
    return answer(channel, after);
  }

  private static Channel.Bookmark named(Channel channel, String id) {
    return channel.bookmarks.stream()
        .filter(bookmark -> bookmark.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal("bookmark_not_found"));
  }

  private ObjectNode list(Call call) {
    Channel channel = state.channelFor(call.required("channel_id"), bot);
    ObjectNode answer = Json.object();
    ArrayNode bookmarks = answer.putArray("bookmarks");
    channel.bookmarks.forEach(bookmark -> bookmarks.add(json(channel, bookmark)));
    return answer;
  }

  private ObjectNode remove(Call call) {
    Channel channel = state.channelFor(call.required("channel_id"), bot);
    channel.bookmarks.remove(named(channel, call.required("bookmark_id")));
    return Json.object();
  }

  private static ObjectNode answer(Channel channel, Channel.Bookmark bookmark) {
    ObjectNode answer = Json.object();
    answer.set("bookmark", json(channel, bookmark));
    return answer;
  }

  private static ObjectNode json(Channel channel, Channel.Bookmark bookmark) {
    ObjectNode json = Json.object();
    json.put("id", bookmark.id()).put("channel_id", channel.id).put("title", bookmark.title());
    json.put("link", bookmark.link()).put("emoji", bookmark.emoji()).putNull("icon_url");
    json.put("type", "link").putNull("entity_id").put("date_created", bookmark.at());
    json.put("date_updated", 0).put("rank", "U").put("app_id", Workspace.APP);
    json.put("last_updated_by_user_id", bookmark.by());
    return json.put("last_updated_by_team_id", Workspace.TEAM).putNull("shortcut_id");
  }
}
