package muster.incident;

import java.util.Optional;

/**
 * Where an incident can be seen in Slack, as far as Slack has answered yet.
 *
 * @param channel the id of its own channel
 * @param channelName that channel's name without the number sign
 */
public record Places(
    Optional<String> channel,
    Optional<String> channelName,
    Optional<MessageRef> card,
    Optional<MessageRef> announcement) {
  static final Places NOWHERE =
      new Places(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Places opened(String id, String name) {
    return new Places(Optional.of(id), Optional.of(name), card, announcement);
  }

  Places withCard(MessageRef message) {
    return new Places(channel, channelName, Optional.of(message), announcement);
  }

  Places withAnnouncement(MessageRef message) {
    return new Places(channel, channelName, card, Optional.of(message));
  }

  /** The channel as Slack links it, or its absence in words. */
  public String link() {
    return channel.map(id -> "<#" + id + ">").orElse("a channel that is being created");
  }
}
