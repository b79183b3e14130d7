package muster.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What was said in one channel, found by ts, by thread and by when it last changed. Nothing here
 * takes longer in a channel of ten thousand messages than in one of a hundred, save {@link
 * #stream}.
 */
final class Said {
  private static final String STONE = "This message was deleted.";

  /** A ts is a number with six decimals, so the longer is the later. */
  static final Comparator<String> BY_TIME =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  static final Comparator<Message> ORDER = Comparator.comparing(Message::ts, BY_TIME);

  private final NavigableMap<String, Message> all = new TreeMap<>(BY_TIME);
  private final NavigableMap<String, Message> top = new TreeMap<>(BY_TIME);
  private final Map<String, NavigableMap<String, Message>> threads = new HashMap<>();
  private final Map<String, Integer> whispered = new HashMap<>();
  private final NavigableMap<Long, String> changes = new TreeMap<>();
  private final Map<String, Long> changed = new HashMap<>();
  private final NavigableMap<Long, String> gone = new TreeMap<>();

  /**
   * Adds a message, or puts it in the place of the one with its ts. Its thread's root changes with
   * it, since it says how many replies there are.
   *
   * @param numbers gives each change one of its own
   */
  void put(Message message, LongSupplier numbers) {
    boolean isNew = all.put(message.ts(), message) == null;
    if (message.isReply()) {
      if (isNew && message.onlyFor().isPresent()) {
        whispered.merge(message.threadTs().orElseThrow(), 1, Integer::sum);
      }
      threads
          .computeIfAbsent(message.threadTs().orElseThrow(), root -> new TreeMap<>(BY_TIME))
          .put(message.ts(), message);
      mark(message.threadTs().orElseThrow(), numbers.getAsLong());
    } else {
      top.put(message.ts(), message);
    }
    mark(message.ts(), numbers.getAsLong());
  }

  private void mark(String ts, long change) {
    Long before = changed.put(ts, change);
    if (before != null) {
      changes.remove(before);
    }
    changes.put(change, ts);
  }

  /** Takes a message away; where it was replied to a stone stays among the channel's own. */
  void remove(String ts, LongSupplier numbers) {
    Message message = all.remove(ts);
    if (message == null) {
      return;
    }
    if (message.isReply()) {
      String root = message.threadTs().orElseThrow();
      threads.get(root).remove(ts);
      if (message.onlyFor().isPresent()) {
        whispered.merge(root, -1, Integer::sum);
      }
      forget(ts, numbers.getAsLong());
      lessOf(root, numbers.getAsLong());
    } else if (repliesTo(ts).isEmpty()) {
      top.remove(ts);
      forget(ts, numbers.getAsLong());
    } else {
      top.put(ts, message.stone(STONE));
      mark(ts, numbers.getAsLong());
    }
  }

  private void lessOf(String root, long change) {
    boolean unmarked = threads.get(root).isEmpty() && !all.containsKey(root);
    if (threads.get(root).isEmpty()) {
      threads.remove(root);
    }
    if (unmarked) {
      top.remove(root);
      forget(root, change);
    } else {
      mark(root, change);
    }
  }

  private void forget(String ts, long change) {
    Long before = changed.remove(ts);
    if (before != null) {
      changes.remove(before);
    }
    gone.put(change, ts);
  }

  Optional<Message> named(String ts) {
    return Optional.ofNullable(all.get(ts));
  }

  /** Everything, oldest first. */
  Stream<Message> stream() {
    return all.values().stream();
  }

  /** What stands in the channel itself, newest first, stones included. */
  Stream<Message> topNewestFirst() {
    return top.descendingMap().values().stream();
  }

  /** What stands in the channel itself before that time, newest first. */
  Stream<Message> topBefore(String ts) {
    return top.headMap(ts, false).descendingMap().values().stream();
  }

  /** What stands in the channel itself after that time, oldest first. */
  Stream<Message> topAfter(String ts) {
    return top.tailMap(ts, false).values().stream();
  }

  /** What stands in the channel itself under this ts, be it a stone. */
  Optional<Message> root(String ts) {
    return Optional.ofNullable(top.get(ts));
  }

  /** The replies to a message, oldest first. */
  NavigableMap<String, Message> repliesTo(String root) {
    return threads.getOrDefault(root, Collections.emptyNavigableMap());
  }

  /** How many replies everybody sees. */
  int replies(String root) {
    return repliesTo(root).size() - whispered.getOrDefault(root, 0);
  }

  /** Everything in a thread, its root first. */
  List<Message> thread(String root) {
    List<Message> thread = new ArrayList<>();
    named(root).ifPresent(thread::add);
    thread.addAll(repliesTo(root).values());
    return thread;
  }

  /** What is new or different since that change, by ts; roots when their replies changed too. */
  Collection<String> changedSince(long change) {
    return changes.tailMap(change, false).values();
  }

  /** What was taken away since that change. */
  Collection<String> goneSince(long change) {
    return gone.tailMap(change, false).values();
  }

  /** When the newest of all was said. */
  Optional<String> newest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.lastKey());
  }

  /** Whether this could be a time of a message. */
  static boolean isTs(String text) {
    return text.matches("\\d{1,12}\\.\\d{6}");
  }
}
