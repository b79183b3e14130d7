package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.incident.Remark;

/** Reads what was last said in a channel and in its threads. */
record ChannelReading(WebCalls calls, String botUser) {
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;

  /** Each thread is a call of its own, and Slack allows fifty a minute. */
  private static final int MOST_THREADS = 20;

  /** What people and integrations say; the rest Slack says itself, such as who came in. */
  private static final Set<String> SAID =
      Set.of("", "bot_message", "file_share", "me_message", "thread_broadcast");

  List<Remark> remarks(String channel, int most) {
    List<Remark> found = new ArrayList<>();
    String cursor = "";
    int threads = 0;
    for (int page = 0; page < MOST_PAGES && found.size() < most; page++) {
      String from = cursor;
      ConversationsHistoryResponse read =
          calls.call(
              "conversations.history",
              m -> m.conversationsHistory(r -> r.channel(channel).limit(PAGE).cursor(from)));
      for (Message message : read.getMessages()) {
        add(message, found);
        boolean hasReplies = Optional.ofNullable(message.getReplyCount()).orElse(0) > 0;
        if (hasReplies && threads < MOST_THREADS && found.size() < most) {
          threads++;
          replies(channel, message.getTs(), found);
        }
      }
      cursor = MessageLookup.next(read.getResponseMetadata());
      if (cursor.isEmpty()) {
        break;
      }
    }
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private void replies(String channel, String thread, List<Remark> found) {
    calls
        .call(
            "conversations.replies",
            m -> m.conversationsReplies(r -> r.channel(channel).ts(thread).limit(PAGE)))
        .getMessages()
        .stream()
        .filter(reply -> !thread.equals(reply.getTs()))
        .forEach(reply -> add(reply, found));
  }

  private void add(Message message, List<Remark> found) {
    String words = MessageLookup.words(message);
    boolean said = SAID.contains(Optional.ofNullable(message.getSubtype()).orElse(""));
    boolean spokenToUs = words.stripLeading().startsWith("<@" + botUser);
    if (said && !botUser.equals(message.getUser()) && !spokenToUs) {
      found.add(new Remark(message.getTs(), MessageLookup.author(message), words));
    }
  }
}
