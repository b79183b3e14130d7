package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is said in the channels and what becomes of it: every change of a message has a number and
 * reaches whoever keeps or counts. To be called under the lock of {@link State}.
 */
final class Messages {
  private final State state;

  Messages(State state) {
    this.state = state;
  }

  Message add(
      Channel channel,
      String author,
      String text,
      JsonNode blocks,
      Optional<String> threadTs,
      Optional<String> onlyFor,
      Optional<JsonNode> metadata,
      List<String> fileIds) {
    Message message =
        new Message(
            channel.id,
            state.nextTs(),
            author,
            text,
            blocks,
            threadTs,
            onlyFor,
            metadata,
            new LinkedHashMap<>(),
            fileIds,
            Optional.empty());
    channel.messages.put(message, state::nextChange);
    channel.unread.said(message, state.groups.values());
    state.sight.message(channel, message);
    return message;
  }

  /** Puts back a message that was said before, or as it was edited since. */
  void put(Channel channel, Message message) {
    boolean isNew = channel.messages.named(message.ts()).isEmpty();
    channel.messages.put(message, state::nextChange);
    if (isNew) {
      channel.unread.said(message, state.groups.values());
    }
  }

  /** The message of this ts that everybody in the channel sees. */
  Message named(Channel channel, String ts) {
    return channel
        .messages
        .named(ts)
        .filter(m -> m.onlyFor().isEmpty())
        .orElseThrow(() -> new Refusal("message_not_found"));
  }

  Message change(Channel channel, String ts, UnaryOperator<Message> change) {
    Message before = named(channel, ts);
    Message after = change.apply(before);
    channel.messages.put(after, state::nextChange);
    state.sight.message(channel, after);
    return after;
  }

  void remove(Channel channel, String ts) {
    channel.messages.remove(ts, state::nextChange);
    channel.unread.removed(ts);
    channel.pins.remove(ts);
  }

  /** Adds or takes off a reaction; false if there was nothing to do. */
  boolean react(Channel channel, String ts, String person, String emoji, boolean add) {
    Message message = named(channel, ts);
    Map<String, List<String>> reactions = new LinkedHashMap<>(message.reactions());
    List<String> people = new ArrayList<>(reactions.getOrDefault(emoji, List.of()));
    boolean changed = add ? !people.contains(person) && people.add(person) : people.remove(person);
    if (people.isEmpty()) {
      reactions.remove(emoji);
    } else {
      reactions.put(emoji, people);
    }
    change(channel, ts, m -> m.withReactions(reactions));
    return changed;
  }
}
