package muster.flow;

import java.util.Optional;
import muster.incident.ChannelName;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Kind;

/**
 * Opens an incident's channel. A name that is taken is ours if Muster created the channel, because
 * the incident's number is part of it; another's channel is never adopted.
 */
final class OpenChannel {
  private static final int LAST_SUFFIX = 20;

  private final Chat chat;

  OpenChannel(Chat chat) {
    this.chat = chat;
  }

  Fact forIncident(Incident incident) {
    ChannelName plain =
        ChannelName.of(
            incident.declared().channelPrefix(),
            incident.id().digits(),
            drilled(incident) + incident.declared().title());
    Optional<Chat.Channel> opened = createOrAdopt(plain, incident);
    for (int suffix = 2; opened.isEmpty() && suffix <= LAST_SUFFIX; suffix++) {
      opened = createOrAdopt(plain.withSuffix(suffix), incident);
    }
    return opened
        .map(channel -> new Fact.ChannelOpened(channel.id(), channel.name()))
        .orElseThrow(() -> new ChatProblem.Refused(taken(incident)));
  }

  /** The log repeats it, so it names no title. */
  private static String taken(Incident incident) {
    return "every name like %s-%s-… is taken"
        .formatted(incident.declared().channelPrefix(), incident.id().digits());
  }

  /** In the list of channels as well, a drill is not taken for an incident (P-6). */
  private static String drilled(Incident incident) {
    return incident.kind() == Kind.DRILL ? "drill " : "";
  }

  /** Empty if somebody else has a channel of this name. */
  private Optional<Chat.Channel> createOrAdopt(ChannelName name, Incident incident) {
    try {
      return Optional.of(chat.createChannel(name.toString(), incident.confidential()));
    } catch (ChatProblem.Refused refused) {
      if (!"name_taken".equals(refused.getMessage())) {
        throw refused;
      }
      return chat.ourChannel(name.toString());
    }
  }
}
