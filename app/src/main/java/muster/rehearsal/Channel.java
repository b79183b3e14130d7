package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A channel, or the conversation between a person and the app. */
public final class Channel {
  final String id;
  String name;
  final boolean isPrivate;
  final boolean direct;
  final String creator;
  final long created;
  final Set<String> members = new LinkedHashSet<>();
  final Said messages = new Said();
  final Unread unread = new Unread(this);
  final List<String> pins = new ArrayList<>();
  final List<Bookmark> bookmarks = new ArrayList<>();
  Optional<Canvas> canvas = Optional.empty();
  String topic = "";
  String purpose = "";
  boolean archived;

  Channel(String id, String name, boolean isPrivate, boolean direct, String creator, long created) {
    this.id = id;
    this.name = name;
    this.isPrivate = isPrivate;
    this.direct = direct;
    this.creator = creator;
    this.created = created;
  }

  /** A link that stands at the top of the channel. */
  record Bookmark(String id, String title, String link, String emoji, String by, long at) {}

  /** What a person sees of it besides its messages. */
  public record View(
      String id,
      String name,
      boolean isPrivate,
      boolean isDirect,
      boolean isArchived,
      String topic,
      String purpose,
      List<String> members,
      List<String> pins) {}

  View view() {
    return new View(
        id,
        name,
        isPrivate,
        direct,
        archived,
        topic,
        purpose,
        List.copyOf(members),
        List.copyOf(pins));
  }

  /** Whether this member may look at it: public channels are open to all but outsiders. */
  boolean isOpenTo(Member member) {
    boolean outsider = member.guest || member.stranger;
    return members.contains(member.id) || !(isPrivate || direct || outsider);
  }

  String type() {
    return direct ? "im" : isPrivate ? "group" : "channel";
  }

  ObjectNode json(String asSeenBy) {
    ObjectNode channel = Json.object();
    channel.put("id", id).put("name", name).put("name_normalized", name);
    channel.put("is_channel", !direct && !isPrivate).put("is_group", false);
    channel.put("is_im", direct).put("is_private", isPrivate || direct);
    channel.put("is_archived", archived).put("is_member", members.contains(asSeenBy));
    channel.put("creator", creator).put("created", created).put("num_members", members.size());
    channel.putObject("topic").put("value", topic).put("creator", "").put("last_set", 0);
    channel.putObject("purpose").put("value", purpose).put("creator", "").put("last_set", 0);
    canvas.ifPresent(
        there ->
            channel
                .putObject("properties")
                .putObject("canvas")
                .put("file_id", there.id())
                .put("is_empty", there.text().isEmpty()));
    return channel;
  }
}
