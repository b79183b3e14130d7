package muster.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import muster.flow.Chat;
import muster.flow.ChatProblem;
import muster.flow.Download;
import muster.flow.Permit;
import muster.flow.Post;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Remark;

/**
 * A chat in memory that can be told to fail. It remembers what people would see, in order, and is
 * safe to call from many lanes.
 */
public final class FakeChat implements Chat {
  /** What goes wrong with a call. */
  public enum Trouble {
    BUSY,
    DOWN,
    LOST_BEFORE,
    LOST_AFTER,
    REFUSED
  }

  public record Posted(String place, String text, String mark, MessageRef ref) {}

  private final List<Posted> posts = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private final Map<String, List<Trouble>> troubles = new HashMap<>();
  private final Map<MessageRef, Said> said = new HashMap<>();
  private final List<String> edits = new ArrayList<>();
  private final Map<String, String> canvases = new HashMap<>();
  private Set<String> away = Set.of();
  private final Map<String, Runnable> pauses = new ConcurrentHashMap<>();
  private int ids;

  /** The next calls of this verb go wrong like this, in order. */
  public synchronized void next(String verb, Trouble... upcoming) {
    troubles.computeIfAbsent(verb, key -> new ArrayList<>()).addAll(List.of(upcoming));
  }

  /** From now on Slack cannot be reached for these verbs, and for no others. */
  public synchronized void away(String... verbs) {
    away = Set.of(verbs);
  }

  /** The blocks of everything that was edited, in order. */
  public synchronized List<String> edits() {
    return List.copyOf(edits);
  }

  /** The next call of this verb begins only after this has happened. */
  public void pauseBefore(String verb, Runnable meanwhile) {
    pauses.put(verb, meanwhile);
  }

  public synchronized void said(MessageRef ref, Said message) {
    said.put(ref, message);
  }

  public synchronized List<Posted> posts() {
    return List.copyOf(posts);
  }

  /** Everything posted in a channel, or privately to a person, in order. */
  public synchronized List<String> in(String place) {
    return posts.stream().filter(p -> p.place().equals(place)).map(Posted::text).toList();
  }

  /** Waits until such words are posted there; false if that took too long. */
  public synchronized boolean awaitIn(String place, String words, Duration most)
      throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    long left = most.toMillis();
    while (left > 0 && in(place).stream().noneMatch(text -> text.contains(words))) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
    return in(place).stream().anyMatch(text -> text.contains(words));
  }

  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  private synchronized <T> T call(String verb, Supplier<T> work) {
    calls.add(verb);
    notifyAll();
    if (away.contains(verb)) {
      throw new ChatProblem.Down(verb, null);
    }
    List<Trouble> upcoming = troubles.getOrDefault(verb, List.of());
    if (upcoming.isEmpty()) {
      return work.get();
    }
    switch (upcoming.removeFirst()) {
      case BUSY -> throw new ChatProblem.Busy(verb, Duration.ofSeconds(1));
      case DOWN -> throw new ChatProblem.Down(verb, null);
      case LOST_BEFORE -> throw new ChatProblem.InDoubt(verb, null);
      case LOST_AFTER -> {
        T lost = work.get();
        throw new ChatProblem.InDoubt(verb + " did " + lost, null);
      }
      case REFUSED -> throw new ChatProblem.Refused("restricted_action");
    }
    throw new IllegalStateException(verb);
  }

  @Override
  public Chat permittedBy(Permit permit) {
    return (Chat)
        Proxy.newProxyInstance(
            Chat.class.getClassLoader(),
            new Class<?>[] {Chat.class},
            (proxy, verb, arguments) -> {
              Optional.ofNullable(pauses.remove(verb.getName())).ifPresent(Runnable::run);
              permit.renew();
              try {
                return verb.invoke(this, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Channel createChannel(String name, boolean confidential) {
    return call(
        "create",
        () -> {
          if (channels.containsKey(name)) {
            throw new ChatProblem.Refused("name_taken");
          }
          Channel channel = new Channel("C" + ++ids, name);
          channels.put(name, channel);
          return channel;
        });
  }

  @Override
  public Optional<Channel> ourChannel(String name) {
    return call("ours", () -> Optional.ofNullable(channels.get(name)));
  }

  @Override
  public Optional<Channel> joined(String nameOrId) {
    return call("joined", () -> Optional.of(new Channel("C-" + nameOrId, nameOrId)));
  }

  @Override
  public List<PersonId> invite(String channel, List<PersonId> people) {
    return call("invite", List::of);
  }

  @Override
  public List<PersonId> groupMembers(String handleOrId) {
    return call("group", () -> List.of(new PersonId("U9")));
  }

  @Override
  public Optional<String> groupMention(String handleOrId) {
    return call("group", () -> Optional.of("<!subteam^S9>"));
  }

  @Override
  public void setTopic(String channel, String topic) {
    call("topic", () -> topic);
  }

  @Override
  public void setPurpose(String channel, String purpose) {
    call("purpose", () -> purpose);
  }

  @Override
  public void pin(MessageRef message) {
    call("pin", () -> message);
  }

  @Override
  public MessageRef post(String channelOrPerson, Post post, String mark) {
    return call(
        "post",
        () -> {
          MessageRef ref = new MessageRef(channelOrPerson, ++ids + ".000000");
          posts.add(new Posted(channelOrPerson, post.text(), mark, ref));
          return ref;
        });
  }

  @Override
  public Optional<MessageRef> posted(String channelOrPerson, String mark, Instant since) {
    return call(
        "posted",
        () ->
            posts.stream()
                .filter(p -> p.place().equals(channelOrPerson) && p.mark().equals(mark))
                .map(Posted::ref)
                .findFirst());
  }

  @Override
  public void showHome(PersonId person, Post home) {
    call("home", () -> posts.add(new Posted("home/" + person, home.blocks(), "", null)));
  }

  @Override
  public void edit(MessageRef message, Post changed) {
    call("edit", () -> edits.add(changed.blocks()));
  }

  @Override
  public void whisper(String channel, PersonId person, Post post) {
    call("whisper", () -> posts.add(new Posted(channel + "→" + person, post.text(), "", null)));
  }

  @Override
  public Optional<Said> read(MessageRef message) {
    return call("read", () -> Optional.ofNullable(said.get(message)));
  }

  @Override
  public List<Remark> remarks(String channel, int most) {
    return call("remarks", List::of);
  }

  @Override
  public Optional<FileInfo> file(String id) {
    return call("file", Optional::empty);
  }

  @Override
  public Download download(FileInfo file, int most) {
    return call("download", () -> new Download(file.type(), new byte[] {1}));
  }

  @Override
  public void share(String channel, String fileName, String title, String text) {
    call("share", () -> posts.add(new Posted(channel, fileName, fileName, null)));
  }

  @Override
  public boolean shared(String channel, String fileName, Instant since) {
    return call("shared", () -> in(channel).contains(fileName));
  }

  @Override
  public Optional<String> ourCanvas(String channel) {
    return call("ourCanvas", () -> Optional.ofNullable(canvases.get(channel)).map(text -> channel));
  }

  @Override
  public void createCanvas(String channel, String title, String text) {
    call("createCanvas", () -> canvases.put(channel, text));
  }

  @Override
  public void editCanvas(String canvas, String text) {
    call("editCanvas", () -> canvases.put(canvas, text));
  }
}
