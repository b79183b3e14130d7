package muster.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.flow.Chat.Channel;
import muster.flow.ChatProblem;

/**
 * Where the channels are that were found by what people call them, for Slack lists channels only
 * twenty times a minute. For some minutes only: another channel may take over the name.
 */
final class FoundChannels {
  /** Many more than a playbook names. */
  private static final int MOST = 50;

  private static final Duration FRESH = Duration.ofMinutes(5);

  /** What Slack says of a channel that is no longer where Muster can post. */
  private static final Set<String> GONE =
      Set.of("channel_not_found", "is_archived", "not_in_channel");

  private final InstantSource machine;
  private final Map<String, Found> found = new LinkedHashMap<>();

  private record Found(Channel channel, Instant until) {}

  FoundChannels(InstantSource machine) {
    this.machine = machine;
  }

  synchronized Optional<Channel> find(String nameOrId) {
    return Optional.ofNullable(found.get(nameOrId))
        .filter(there -> there.until().isAfter(machine.instant()))
        .map(Found::channel);
  }

  synchronized void keep(String nameOrId, Channel channel) {
    found.remove(nameOrId);
    if (found.size() == MOST) {
      found.remove(found.keySet().iterator().next());
    }
    found.put(nameOrId, new Found(channel, machine.instant().plus(FRESH)));
  }

  /** Slack refused something in this channel; if it is gone it has to be found anew. */
  synchronized void refused(String id, ChatProblem.Refused refusal) {
    if (GONE.contains(refusal.getMessage())) {
      found.values().removeIf(there -> there.channel().id().equals(id));
    }
  }
}
