package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A channel on the wire; a conversation between two looks different from one that has a name. */
final class ChannelShape {
  private ChannelShape() {}

  static ObjectNode of(Channel channel, String asSeenBy, State state) {
    ObjectNode json = Json.object();
    json.put("id", channel.id).put("created", channel.created);
    json.put("is_im", channel.direct).put("is_archived", channel.archived);
    json.put("is_org_shared", false).put("context_team_id", Workspace.TEAM);
    json.put("updated", channel.created * 1000);
    if (channel.direct) {
      boolean gone = state.member(channel.creator).deleted;
      return json.put("user", channel.creator).put("is_user_deleted", gone).put("priority", 0);
    }
    json.put("name", channel.name).put("name_normalized", channel.name);
    json.put("creator", channel.creator).put("is_member", channel.members.contains(asSeenBy));
    json.put("is_channel", true).put("is_private", channel.isPrivate);
    json.put("is_group", false).put("is_mpim", false).put("is_general", false);
    apart(json);
    described(json, "topic", channel.topic, channel.creator, channel.created);
    described(json, "purpose", channel.purpose, channel.creator, channel.created);
    json.putArray("previous_names");
    json.putNull("parent_conversation");
    json.put("unlinked", 0);
    channel.canvas.ifPresent(
        there ->
            json.putObject("properties")
                .putObject("canvas")
                .put("file_id", there.id())
                .put("is_empty", there.text().isEmpty()));
    return json;
  }

  /** Nothing here is shared with another workspace. */
  private static void apart(ObjectNode json) {
    json.put("is_shared", false).put("is_ext_shared", false).put("is_pending_ext_shared", false);
    json.putArray("pending_shared");
    json.putArray("pending_connected_team_ids");
    json.putArray("shared_team_ids").add(Workspace.TEAM);
  }

  private static void described(
      ObjectNode json, String name, String value, String creator, long created) {
    boolean isSaid = !value.isEmpty();
    json.putObject(name)
        .put("value", value)
        .put("creator", isSaid ? creator : "")
        .put("last_set", isSaid ? created : 0);
  }
}
