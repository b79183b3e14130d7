package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What Slack itself says in a channel, such as who came in; an app reads it among the messages. */
final class Notices {
  private static final Set<String> DESCRIBED = Set.of("topic", "purpose");

  private final State state;
  private final Map<String, List<ObjectNode>> said = new ConcurrentHashMap<>();

  Notices(State state) {
    this.state = state;
  }

  /** Says that somebody did something, in the channel's own word for it. */
  ObjectNode say(Channel channel, String did, String person, String text) {
    ObjectNode notice = Json.object();
    notice.put("type", "message").put("subtype", (channel.isPrivate ? "group_" : "channel_") + did);
    if (!DESCRIBED.contains(did)) {
      notice.put("team", Workspace.TEAM);
    }
    return keep(channel, notice, person, text);
  }

  ObjectNode pinned(Channel channel, String person) {
    ObjectNode notice = Json.object().put("type", "message").put("subtype", "pinned_item");
    notice.put("item_type", "C").putObject("item");
    return keep(channel, notice, person, "<@" + person + "> pinned a message to this channel.");
  }

  private ObjectNode keep(Channel channel, ObjectNode notice, String person, String text) {
    notice.put("user", person).put("text", text).put("ts", state.look(state::nextTs));
    said.computeIfAbsent(channel.id, id -> new CopyOnWriteArrayList<>()).add(notice);
    return notice;
  }

  List<ObjectNode> of(Channel channel) {
    return new ArrayList<>(said.getOrDefault(channel.id, List.of()));
  }
}
