package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muster.flow.Chat.Channel;

/** Finds channels by what people call them. */
final class ChannelList {
  private static final int PAGE = 500;

  /** Names are written in lower case. */
  private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]+");

  private final WebCalls calls;
  private final String botUser;
  private final FoundChannels found;

  ChannelList(WebCalls calls, String botUser, FoundChannels found) {
    this.calls = calls;
    this.botUser = botUser;
    this.found = found;
  }

  /** The open channel of this name, if Muster's own bot user created it. */
  Optional<Channel> ours(String name) {
    return find(
            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL),
            channel ->
                name.equals(channel.getName())
                    && botUser.equals(channel.getCreator())
                    && !channel.isArchived())
        .map(ChannelList::channel);
  }

  /**
   * The public channel of this name or id, joined if Muster was not in it, or the private one of
   * this id that Muster was invited to.
   */
  Optional<Channel> joined(String nameOrId) {
    Optional<Channel> remembered = found.find(nameOrId);
    if (remembered.isPresent()) {
      return remembered;
    }
    Optional<Conversation> listed = open(nameOrId);
    listed
        .filter(channel -> !channel.isMember() && !channel.isPrivate())
        .ifPresent(
            channel ->
                calls.call(
                    "conversations.join",
                    m -> m.conversationsJoin(r -> r.channel(channel.getId()))));
    Optional<Channel> joined = listed.map(ChannelList::channel);
    joined.ifPresent(channel -> found.keep(nameOrId, channel));
    return joined;
  }

  /** Whether {@link #joined} would find it. */
  boolean exists(String nameOrId) {
    return open(nameOrId).isPresent();
  }

  /** Of private channels Slack lists only those that Muster is in. */
  private Optional<Conversation> open(String nameOrId) {
    boolean byId = ID.matcher(nameOrId).matches();
    return find(
        byId
            ? List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)
            : List.of(ConversationType.PUBLIC_CHANNEL),
        channel ->
            !channel.isArchived()
                && (nameOrId.equals(channel.getName()) || nameOrId.equals(channel.getId())));
  }

  private Optional<Conversation> find(
      List<ConversationType> types, Predicate<Conversation> wanted) {
    String cursor = "";
    do {
      String from = cursor;
      ConversationsListResponse page =
          calls.call(
              "conversations.list",
              m -> m.conversationsList(r -> r.types(types).limit(PAGE).cursor(from)));
      Optional<Conversation> match = page.getChannels().stream().filter(wanted).findFirst();
      if (match.isPresent()) {
        return match;
      }
      cursor = MessageLookup.next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  private static Channel channel(Conversation conversation) {
    return new Channel(conversation.getId(), conversation.getName());
  }
}
