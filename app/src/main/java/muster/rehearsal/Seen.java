package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The workspace as one person sees it at this moment. Called under the workspace's lock. */
final class Seen {
  private final State state;
  private final AppManifest manifest;
  private final SeenMessages messages;
  private final String run = UUID.randomUUID().toString();
  private List<Hint> hints = List.of();

  Seen(State state, AppManifest manifest) {
    this.state = state;
    this.manifest = manifest;
    this.messages = new SeenMessages(state);
  }

  void hints(List<Hint> given) {
    hints = List.copyOf(given);
  }

  /** The name of the app that is rehearsed with. */
  String app() {
    return manifest.name();
  }

  /** Whoever is called so, or the first of all if nobody is named. */
  static Member person(State state, String name) {
    return name.isEmpty()
        ? state.members.values().stream()
            .filter(Seen::isPlayed)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is nobody in this workspace."))
        : state
            .memberNamed(name)
            .filter(member -> !member.bot)
            .orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + name + "."));
  }

  private static boolean isPlayed(Member member) {
    return !member.bot && !member.deleted;
  }

  /**
   * Everything on this person's screen.
   *
   * @param query as, in, and since which change what was said is wanted
   */
  ObjectNode screen(Map<String, String> query) {
    Member person = person(state, query.getOrDefault("as", ""));
    ObjectNode screen = Json.object();
    screen.put("as", person.name).put("id", person.id).put("zone", zone(person));
    screen.put("now", state.now().toEpochMilli());
    screen.put("run", run).put("seq", state.changes());
    screen.put("app", manifest.name());
    who(screen, person);
    screen.set("commands", Json.tree(manifest.slashCommands()));
    screen.set("hints", Json.tree(hints));
    screen.set("shortcuts", Json.tree(manifest.shortcuts()));
    where(screen, person);
    shown(person, query.getOrDefault("in", ""))
        .ifPresent(channel -> screen.set("shown", channel(channel, person, screen, query)));
    state.modals.of(person.id).ifPresent(open -> screen.set("form", form(open)));
    state.homes.of(person.id).ifPresent(view -> screen.set("home", view.path("blocks")));
    return screen;
  }

  /** By a name that browsers know, which Java's own for UTC is not. */
  private static String zone(Member person) {
    return person.zone.equals(ZoneOffset.UTC) ? "UTC" : person.zone.getId();
  }

  private void who(ObjectNode screen, Member person) {
    ArrayNode people = screen.putArray("people");
    state.members.values().stream()
        .filter(Seen::isPlayed)
        .forEach(
            member ->
                people
                    .addObject()
                    .put("id", member.id)
                    .put("name", member.name)
                    .put("realName", member.realName));
    ObjectNode names = screen.putObject("names");
    state.members.values().forEach(m -> names.put(m.id, m.bot ? m.realName : m.name));
    state.groups.values().forEach(group -> names.put(group.id(), group.handle()));
    state.channels.values().stream()
        .filter(channel -> channel.isOpenTo(person) && !channel.direct)
        .forEach(channel -> names.put(channel.id, channel.name));
  }

  private void where(ObjectNode screen, Member person) {
    ArrayNode channels = screen.putArray("channels");
    ArrayNode others = screen.putArray("others");
    for (Channel channel : state.channels.values()) {
      if (channel.members.contains(person.id)) {
        channels.add(channel(channel, person));
      } else if (channel.isOpenTo(person) && !channel.archived) {
        others
            .addObject()
            .put("id", channel.id)
            .put("name", channel.name)
            .put("topic", channel.topic)
            .put("members", channel.members.size());
      }
    }
  }

  /** The channel asked for if they may look at it, else the first of theirs; none at home. */
  private Optional<Channel> shown(Member person, String asked) {
    if (asked.equals("home")) {
      return Optional.empty();
    }
    return Optional.ofNullable(state.channels.get(asked))
        .or(() -> state.named(asked))
        .filter(channel -> channel.isOpenTo(person))
        .or(
            () ->
                state.channels.values().stream()
                    .filter(channel -> channel.members.contains(person.id))
                    .findFirst());
  }

  private ObjectNode channel(Channel channel, Member person) {
    return Json.object()
        .put("id", channel.id)
        .put("name", channel.direct ? manifest.name() : channel.name)
        .put("kind", channel.direct ? "direct" : channel.isPrivate ? "private" : "public")
        .put("unread", channel.unread.messages(person.id))
        .put("mentions", channel.unread.mentions(person.id))
        .put("archived", channel.archived);
  }

  private ObjectNode channel(
      Channel channel, Member person, ObjectNode screen, Map<String, String> query) {
    ObjectNode shown = channel(channel, person);
    shown.put("joined", channel.members.contains(person.id));
    shown.put("topic", channel.topic).put("purpose", channel.purpose);
    shown.put("readUpTo", channel.unread.readUpTo(person.id).orElse(""));
    shown.set("members", Json.tree(channel.members));
    shown.set("pins", Json.tree(channel.pins));
    shown.set("bookmarks", Json.tree(channel.bookmarks));
    channel
        .canvas
        .map(canvas -> Json.object().put("title", canvas.title()).put("text", canvas.text()))
        .ifPresentOrElse(canvas -> shown.set("canvas", canvas), () -> shown.putNull("canvas"));
    Optional<Long> since = since(query);
    boolean same = query.getOrDefault("in", "").equals(channel.id);
    if (since.isPresent() && same && messages.fewSince(channel, since.get())) {
      screen.put("since", since.get());
      messages.since(shown, channel, person.id, since.get());
    } else {
      messages.newest(shown, channel, person.id);
    }
    return shown;
  }

  /** The change since which is asked; a number from before a restart says nothing. */
  private Optional<Long> since(Map<String, String> query) {
    String asked = query.getOrDefault("since", "");
    if (!asked.isEmpty() && !asked.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("since is the number of a change, not " + asked + ".");
    }
    return asked.isEmpty() || Long.parseLong(asked) > state.changes()
        ? Optional.empty()
        : Optional.of(Long.parseLong(asked));
  }

  private static ObjectNode form(Modals.Open open) {
    ObjectNode form = Json.object();
    form.set("view", open.view());
    form.set("errors", Json.tree(open.errors()));
    form.put("refused", open.refused());
    return form;
  }

  /** Older messages than those on the screen. */
  ObjectNode older(Map<String, String> query) {
    Member person = person(state, query.getOrDefault("as", ""));
    ObjectNode answer = Json.object();
    String downTo = query.containsKey("to") ? ts(query, "to") : "";
    messages.before(answer, open(person, query), person.id, ts(query, "before"), downTo);
    return answer;
  }

  /** One thread: its root, and the newest of its replies or what changed among them. */
  ObjectNode thread(Map<String, String> query) {
    Member person = person(state, query.getOrDefault("as", ""));
    ObjectNode answer = Json.object().put("seq", state.changes()).put("run", run);
    Channel channel = open(person, query);
    String root = ts(query, "ts");
    Optional<Long> since = since(query);
    if (since.isPresent() && messages.fewSince(channel, since.get())) {
      answer.put("since", since.get());
      messages.threadSince(answer, channel, person.id, root, since.get());
    } else {
      String before = query.containsKey("before") ? ts(query, "before") : "";
      messages.thread(answer, channel, person.id, root, before);
    }
    return answer;
  }

  private Channel open(Member person, Map<String, String> query) {
    return Optional.ofNullable(state.channels.get(query.getOrDefault("in", "")))
        .filter(channel -> channel.isOpenTo(person))
        .orElseThrow(() -> new IllegalArgumentException("You are not in that channel."));
  }

  private static String ts(Map<String, String> query, String name) {
    String ts = query.getOrDefault(name, "");
    if (!Said.isTs(ts)) {
      throw new IllegalArgumentException(
          name + " is the time of a message, like 1795188000.000100, not \"" + ts + "\".");
    }
    return ts;
  }
}
