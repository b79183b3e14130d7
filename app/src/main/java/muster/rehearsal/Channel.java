package muster.rehearsal;

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

  /** How a slash command names the place where it was typed. */
  String namedInCommands() {
    return direct ? "directmessage" : isPrivate ? "privategroup" : name;
  }
}
