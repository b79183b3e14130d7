package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was said, as one person sees it: a page at a time, or what changed. */
final class SeenMessages {
  private static final int PAGE = 60;
  private static final int REPLIES = 200;
  private static final int REPLIERS = 5;

  /** Whoever missed more than this is better off with the newest page. */
  private static final int FEW = 200;

  private final State state;

  SeenMessages(State state) {
    this.state = state;
  }

  boolean fewSince(Channel channel, long since) {
    return channel.messages.changedSince(since).stream().limit(FEW + 1).count() <= FEW;
  }

  void newest(ObjectNode answer, Channel channel, String person) {
    page(answer, channel, person, channel.messages.topNewestFirst(), "", PAGE);
  }

  /** A page of what stands before that time, or more, down to the other time if it is given. */
  void before(ObjectNode answer, Channel channel, String person, String ts, String downTo) {
    page(answer, channel, person, channel.messages.topBefore(ts), downTo, PAGE);
  }

  /** So many of these, or all down to that time, and whether there are more. */
  private void page(
      ObjectNode answer,
      Channel channel,
      String person,
      Stream<Message> newestFirst,
      String downTo,
      int least) {
    List<Message> some = new ArrayList<>();
    Iterator<Message> seen = newestFirst.filter(message -> message.isFor(person)).iterator();
    boolean more = false;
    while (seen.hasNext() && !more) {
      Message next = seen.next();
      boolean wanted = !downTo.isEmpty() && Said.BY_TIME.compare(next.ts(), downTo) >= 0;
      more = some.size() >= least && !wanted;
      if (!more) {
        some.add(next);
      }
    }
    ArrayNode said = answer.withArray("said");
    some.reversed().forEach(message -> said.add(json(channel, message)));
    answer.put("more", more);
  }

  /** What is new or different in the channel itself; a root is, when its replies are. */
  void since(ObjectNode answer, Channel channel, String person, long since) {
    ArrayNode said = answer.putArray("said");
    channel.messages.changedSince(since).stream()
        .flatMap(ts -> channel.messages.root(ts).stream())
        .filter(message -> message.isFor(person))
        .sorted(Said.ORDER)
        .forEach(message -> said.add(json(channel, message)));
    gone(answer, channel.messages.goneSince(since));
  }

  private static void gone(ObjectNode answer, Collection<String> times) {
    ArrayNode gone = answer.putArray("gone");
    times.forEach(gone::add);
  }

  void thread(ObjectNode answer, Channel channel, String person, String root, String before) {
    ArrayNode said = answer.putArray("said");
    if (before.isEmpty()) {
      channel
          .messages
          .root(root)
          .filter(message -> message.isFor(person))
          .ifPresent(message -> said.add(json(channel, message)));
    }
    var replies = channel.messages.repliesTo(root);
    var wanted = before.isEmpty() ? replies : replies.headMap(before, false);
    page(answer, channel, person, wanted.descendingMap().values().stream(), "", REPLIES);
  }

  void threadSince(ObjectNode answer, Channel channel, String person, String root, long since) {
    ArrayNode said = answer.putArray("said");
    channel.messages.changedSince(since).stream()
        .flatMap(
            ts ->
                (ts.equals(root)
                        ? channel.messages.root(root)
                        : Optional.ofNullable(channel.messages.repliesTo(root).get(ts)))
                    .stream())
        .filter(message -> message.isFor(person))
        .sorted(Said.ORDER)
        .forEach(message -> said.add(json(channel, message)));
    gone(answer, channel.messages.goneSince(since));
  }

  private ObjectNode json(Channel channel, Message message) {
    ObjectNode json = Json.object();
    json.put("ts", message.ts()).put("author", message.author()).put("text", message.text());
    json.put("onlyYou", message.onlyFor().isPresent()).put("edited", message.edited());
    json.put("bot", isBot(message.author()));
    json.put("deleted", channel.messages.named(message.ts()).isEmpty());
    json.set("blocks", message.blocks());
    json.set("reactions", Json.tree(message.reactions()));
    message.threadTs().ifPresent(ts -> json.put("thread", ts));
    files(json.putArray("files"), message);
    if (!message.isReply()) {
      replies(json, channel, message);
    }
    return json;
  }

  private boolean isBot(String author) {
    return !state.members.containsKey(author) || state.members.get(author).bot;
  }

  private void files(ArrayNode files, Message message) {
    message.files().stream()
        .map(state.files::get)
        .forEach(
            file ->
                files
                    .addObject()
                    .put("id", file.id())
                    .put("name", file.name())
                    .put("type", file.type())
                    .put("size", file.content().size()));
  }

  private static void replies(ObjectNode json, Channel channel, Message message) {
    int count = channel.messages.replies(message.ts());
    if (count == 0) {
      return;
    }
    List<Message> newest =
        channel.messages.repliesTo(message.ts()).descendingMap().values().stream()
            .filter(reply -> reply.onlyFor().isEmpty())
            .limit(REPLIES)
            .toList();
    json.put("replies", count).put("lastReply", newest.getFirst().ts());
    Stream<String> repliers = newest.stream().map(Message::author).distinct().limit(REPLIERS);
    json.set("repliers", Json.tree(repliers.toList()));
  }
}
