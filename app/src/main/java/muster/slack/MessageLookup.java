package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.flow.Chat.Said;
import muster.flow.ChatProblem;
import muster.incident.MessageRef;
import muster.incident.SlackTime;

/** Finds messages: the one that carries our mark, or the one with exactly this ts. */
final class MessageLookup {
  private static final int PAGE = 200;

  private final WebCalls calls;

  MessageLookup(WebCalls calls) {
    this.calls = calls;
  }

  Optional<MessageRef> posted(String channelOrPerson, String mark, Instant since) {
    String channel = channelId(channelOrPerson);
    String cursor = "";
    do {
      String from = cursor;
      ConversationsHistoryResponse page =
          calls.call(
              "conversations.history",
              m ->
                  m.conversationsHistory(
                      r ->
                          r.channel(channel)
                              .oldest(since.getEpochSecond() + ".000000")
                              .includeAllMetadata(true)
                              .limit(PAGE)
                              .cursor(from)));
      Optional<Message> found = page.getMessages().stream().filter(marked(mark)).findFirst();
      if (found.isPresent()) {
        return Optional.of(new MessageRef(channel, found.get().getTs()));
      }
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  /** A private message is posted to a person but read in the channel they share with Muster. */
  private String channelId(String channelOrPerson) {
    boolean person = channelOrPerson.startsWith("U") || channelOrPerson.startsWith("W");
    return person
        ? calls
            .call(
                "conversations.open",
                m -> m.conversationsOpen(r -> r.users(List.of(channelOrPerson))))
            .getChannel()
            .getId()
        : channelOrPerson;
  }

  private static Predicate<Message> marked(String mark) {
    return message ->
        message.getMetadata() != null
            && WebChat.MARK.equals(message.getMetadata().getEventType())
            && mark.equals(message.getMetadata().getEventPayload().get("id"));
  }

  static String next(ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  /**
   * History does not return thread replies, and replies may return a whole thread: both are asked,
   * and only the very ts counts.
   */
  Optional<Said> read(MessageRef wanted) {
    return reply(wanted).or(() -> inChannel(wanted)).map(message -> said(wanted, message));
  }

  private Optional<Message> reply(MessageRef wanted) {
    try {
      return exactly(
          wanted,
          calls
              .call(
                  "conversations.replies",
                  m ->
                      m.conversationsReplies(
                          r ->
                              r.channel(wanted.channel())
                                  .ts(wanted.ts())
                                  .oldest(wanted.ts())
                                  .latest(wanted.ts())
                                  .inclusive(true)
                                  .limit(PAGE)))
              .getMessages());
    } catch (ChatProblem.Refused refused) {
      if (refused.getMessage().equals("thread_not_found")) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Optional<Message> inChannel(MessageRef wanted) {
    return exactly(
        wanted,
        calls
            .call(
                "conversations.history",
                m ->
                    m.conversationsHistory(
                        r ->
                            r.channel(wanted.channel())
                                .oldest(wanted.ts())
                                .latest(wanted.ts())
                                .inclusive(true)
                                .limit(1)))
            .getMessages());
  }

  private static Optional<Message> exactly(MessageRef wanted, List<Message> messages) {
    return messages.stream().filter(message -> wanted.ts().equals(message.getTs())).findFirst();
  }

  private Said said(MessageRef wanted, Message message) {
    String permalink =
        calls
            .call(
                "chat.getPermalink",
                m -> m.chatGetPermalink(r -> r.channel(wanted.channel()).messageTs(wanted.ts())))
            .getPermalink();
    return new Said(author(message), words(message), permalink, edited(message), files(message));
  }

  static String words(Message message) {
    return SaidWords.of(message.getText(), message.getAttachments());
  }

  /** Slack's time of the last edit. */
  static Optional<Instant> edited(Message message) {
    return Optional.ofNullable(message.getEdited())
        .flatMap(edit -> Optional.ofNullable(edit.getTs()))
        .flatMap(SlackTime::of);
  }

  /** The ids of the files it carries. */
  static List<String> files(Message message) {
    return Stream.ofNullable(message.getFiles())
        .flatMap(List::stream)
        .flatMap(file -> Stream.ofNullable(file.getId()))
        .toList();
  }

  static String author(Message message) {
    if (message.getUser() != null && message.getBotId() == null) {
      return "<@" + message.getUser() + ">";
    }
    if (message.getUsername() != null) {
      return message.getUsername();
    }
    return Optional.ofNullable(message.getBotProfile())
        .flatMap(profile -> Optional.ofNullable(profile.getName()))
        .orElse("an app");
  }
}
