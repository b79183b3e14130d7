package muster.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything the workspace knows. Every access is under one lock, and nothing waits while holding
 * it.
 */
final class State {
  final Map<String, Member> members = new LinkedHashMap<>();
  final Map<String, Channel> channels = new LinkedHashMap<>();
  final Map<String, Group> groups = new LinkedHashMap<>();
  final Map<String, SharedFile> files = new LinkedHashMap<>();
  final Sight sight = new Sight(this);
  final Messages messages = new Messages(this);
  final Modals modals = new Modals(sight);
  final HomeTabs homes = new HomeTabs(sight);
  private final InstantSource clock;
  private long lastTs;
  private long ids = 1_000;
  private long changes;
  private Runnable afterEachChange = () -> {};

  /** A user group. */
  record Group(String id, String handle, List<String> members) {}

  /** A file and where it was shared. */
  record SharedFile(
      String id,
      String name,
      String title,
      String type,
      Content content,
      List<String> channels,
      Instant created) {}

  State(InstantSource clock) {
    this.clock = clock;
  }

  synchronized <T> T with(Supplier<T> work) {
    T result = work.get();
    changes++;
    afterEachChange.run();
    notifyAll();
    return result;
  }

  /** Looks without changing anything. */
  synchronized <T> T look(Supplier<T> work) {
    return work.get();
  }

  synchronized void run(Runnable work) {
    work.run();
    changes++;
    afterEachChange.run();
    notifyAll();
  }

  /** Has this done under the lock whenever something changed. */
  synchronized void afterEachChange(Runnable work) {
    afterEachChange = work;
  }

  synchronized long changes() {
    return changes;
  }

  /** Waits for the next change, at most so long. */
  synchronized long awaitChange(long seen, long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (changes == seen && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
    return changes;
  }

  /** Waits until something is so; false if that took too long. */
  boolean await(BooleanSupplier condition, Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    long seen = changes();
    while (!condition.getAsBoolean()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      seen = awaitChange(seen, left);
    }
    return true;
  }

  Instant now() {
    return clock.instant();
  }

  /** Slack's ts: the time in microseconds, and never the same twice. */
  String nextTs() {
    Instant now = now();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastTs = Math.max(micros, lastTs + 1);
    return lastTs / 1_000_000 + "." + "%06d".formatted(lastTs % 1_000_000);
  }

  String nextId(String prefix) {
    return prefix + "%07d".formatted(++ids);
  }

  /** How many ids were given. */
  long ids() {
    return ids;
  }

  /** The newest ts that was given, in microseconds. */
  long lastTs() {
    return lastTs;
  }

  /** So many ids, and this ts, were given before. */
  void goOn(long idsGiven, long tsGiven) {
    ids = Math.max(ids, idsGiven);
    lastTs = Math.max(lastTs, tsGiven);
  }

  Channel channel(String id) {
    Channel channel = channels.get(id);
    if (channel == null) {
      throw new Refusal("channel_not_found");
    }
    return channel;
  }

  /** A channel the member is in; to others a private one does not exist. */
  Channel channelFor(String id, String member) {
    Channel channel = channel(id);
    if (!channel.members.contains(member)) {
      throw new Refusal(
          channel.isPrivate || channel.direct ? "channel_not_found" : "not_in_channel");
    }
    return channel;
  }

  /** A canvas by its id, if the member is in its channel. */
  Optional<Canvas> canvas(String id, String member) {
    return channels.values().stream()
        .filter(channel -> channel.members.contains(member))
        .flatMap(channel -> channel.canvas.stream())
        .filter(canvas -> canvas.id().equals(id))
        .findFirst();
  }

  Optional<Channel> named(String name) {
    return channels.values().stream().filter(c -> !c.direct && c.name.equals(name)).findFirst();
  }

  /** A channel by its id or its name. */
  Channel known(String idOrName) {
    return Optional.ofNullable(channels.get(idOrName))
        .or(() -> named(idOrName))
        .orElseThrow(() -> new IllegalArgumentException("no channel " + idOrName));
  }

  /** The same for a person, to whom a private channel of others does not exist. */
  Channel knownTo(Member person, String idOrName) {
    return Optional.of(known(idOrName))
        .filter(channel -> channel.isOpenTo(person))
        .orElseThrow(() -> new IllegalArgumentException("no channel " + idOrName));
  }

  Member member(String id) {
    Member member = members.get(id);
    if (member == null) {
      throw new Refusal("user_not_found");
    }
    return member;
  }

  Optional<Member> memberNamed(String name) {
    return members.values().stream().filter(m -> m.name.equals(name)).findFirst();
  }

  /** The conversation between a person and the app, opened if it was not. */
  Channel direct(String person, String bot) {
    member(person);
    return channels.values().stream()
        .filter(c -> c.direct && c.members.contains(person) && c.members.contains(bot))
        .findFirst()
        .orElseGet(
            () -> {
              Channel opened =
                  new Channel(nextId("D"), person, false, true, person, now().getEpochSecond());
              opened.members.addAll(List.of(person, bot));
              channels.put(opened.id, opened);
              return opened;
            });
  }

  /** Numbers one change of a message; whoever looks later finds a higher number of changes. */
  long nextChange() {
    return ++changes;
  }
}
