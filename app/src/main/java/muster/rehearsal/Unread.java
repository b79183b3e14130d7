package muster.rehearsal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far each person has read a channel, and what there named them since. As in Slack, what one
 * says oneself, replies in threads and what only one person sees leave nothing unread; a mention
 * does wherever it stands, and in a conversation with the app every message counts as one.
 */
final class Unread {
  /** Whoever has more to read is not told how much. */
  static final int MOST = 100;

  private static final Pattern MENTION =
      Pattern.compile("<(?:@(\\w+)|!subteam\\^(\\w+)|!(here|channel|everyone))(?:\\|[^>]*)?>");

  private final Channel channel;
  private final Map<String, String> readUpTo = new HashMap<>();
  private final Map<String, NavigableSet<String>> mentions = new HashMap<>();

  Unread(Channel channel) {
    this.channel = channel;
  }

  /** Whoever says something has read what stands above it. */
  void said(Message message, Collection<State.Group> groups) {
    if (message.onlyFor().isPresent()) {
      return;
    }
    if (!message.isReply()) {
      readUpTo.put(message.author(), message.ts());
      mentions.remove(message.author());
    }
    for (String person : mentioned(message, groups)) {
      if (channel.members.contains(person) && !person.equals(message.author())) {
        mentions.computeIfAbsent(person, someone -> new TreeSet<>(Said.BY_TIME)).add(message.ts());
      }
    }
  }

  private Set<String> mentioned(Message message, Collection<State.Group> groups) {
    Set<String> named = new HashSet<>();
    Matcher found = MENTION.matcher(message.text() + "\n" + message.blocks());
    while (found.find()) {
      if (found.group(1) != null) {
        named.add(found.group(1));
      } else if (found.group(2) != null) {
        groups.stream()
            .filter(group -> group.id().equals(found.group(2)))
            .forEach(group -> named.addAll(group.members()));
      } else {
        named.addAll(channel.members);
      }
    }
    return named;
  }

  void removed(String ts) {
    mentions.values().forEach(times -> times.remove(ts));
  }

  /** This person has seen everything there is. */
  void read(String person) {
    channel.messages.newest().ifPresent(newest -> readUpTo.put(person, newest));
    mentions.remove(person);
  }

  /** How far everybody has read. */
  Map<String, String> marks() {
    return Collections.unmodifiableMap(readUpTo);
  }

  /** This person had read up to there. */
  void readUpTo(String person, String ts) {
    readUpTo.put(person, ts);
    mentions.computeIfPresent(person, (same, times) -> new TreeSet<>(times.tailSet(ts, false)));
  }

  /** How far they have read; empty if they have read nothing yet. */
  Optional<String> readUpTo(String person) {
    return Optional.ofNullable(readUpTo.get(person));
  }

  /** How many messages they have not seen, but no more than {@link #MOST}. */
  long messages(String person) {
    return channel
        .messages
        .topAfter(readUpTo.getOrDefault(person, ""))
        .filter(message -> message.onlyFor().isEmpty() && !message.author().equals(person))
        .limit(MOST)
        .count();
  }

  /** How many of what they have not seen names them. */
  long mentions(String person) {
    return channel.direct
        ? messages(person)
        : mentions.getOrDefault(person, new TreeSet<>(Said.BY_TIME)).size();
  }
}
