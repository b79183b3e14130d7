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
  final List<Message> messages = new ArrayList<>();
  final List<String> pins = new ArrayList<>();
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

  String type() {
    return direct ? "im" : isPrivate ? "group" : "channel";
  }

  /** How a slash command names the place where it was typed. */
  String namedInCommands() {
    return direct ? "directmessage" : isPrivate ? "privategroup" : name;
  }
}
