package muster.rehearsal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who and what is in the workspace when it is set up. */
public final class Residents {
  private final State state;

  Residents(State state) {
    this.state = state;
  }

  String member(String name, String realName, ZoneId zone, boolean bot) {
    return state.with(
        () -> {
          Optional<Member> there = state.memberNamed(name);
          if (there.isPresent()) {
            return there.get().id;
          }
          Member member = new Member(state.nextId("U"), name, realName, zone, bot);
          state.members.put(member.id, member);
          return member.id;
        });
  }

  /** Adds the app under its name in small letters, as Slack calls its bot, and returns its id. */
  String app(String name) {
    return bot(name.toLowerCase(Locale.ROOT), name);
  }

  /** Adds an integration that can post but not hold a conversation, and returns its id. */
  public String bot(String name, String realName) {
    return member(name, realName, ZoneOffset.UTC, true);
  }

  /** Adds a person let into some channels only, and returns their id. */
  public String guest(String name, String realName) {
    String id = member(name, realName, ZoneOffset.UTC, false);
    state.run(() -> state.member(id).guest = true);
    return id;
  }

  /** Adds a person of another organization, met in a shared channel; no list shows them. */
  public String stranger(String name, String realName) {
    String id = member(name, realName, ZoneOffset.UTC, false);
    state.run(() -> state.member(id).stranger = true);
    return id;
  }

  /** The name of a member or a channel. */
  String nameOf(String id) {
    return state.look(
        () ->
            Optional.ofNullable(state.members.get(id))
                .map(member -> member.name)
                .or(() -> Optional.ofNullable(state.channels.get(id)).map(channel -> channel.name))
                .orElse(id));
  }

  String channel(String name, boolean isPrivate, List<String> people) {
    return state.with(
        () -> {
          Optional<Channel> there = state.named(name);
          if (there.isPresent()) {
            return there.get().id;
          }
          String creator = people.isEmpty() ? "USLACKBOT" : idOf(people.getFirst());
          long now = state.now().getEpochSecond();
          Channel channel = new Channel(state.nextId("C"), name, isPrivate, false, creator, now);
          people.stream().map(this::idOf).forEach(channel.members::add);
          state.channels.put(channel.id, channel);
          return channel.id;
        });
  }

  /** What a channel is for, as it is told where the channel begins. */
  public void purpose(String channelName, String text) {
    state.run(() -> state.known(channelName).purpose = text);
  }

  /**
   * Gives a channel another name, so that a new one can have its own: archived ones keep theirs.
   */
  public void renamed(String name, String other) {
    state.run(() -> state.known(name).name = other);
  }

  /** Somebody makes the canvas of a channel their own. */
  public void canvas(String channelName, String person, String title, String text) {
    Canvas canvas = new Canvas(state.nextId("F"), idOf(person), title, text);
    state.run(() -> state.known(channelName).canvas = Optional.of(canvas));
  }

  /** Adds a user group of these people. */
  public void group(String handle, String... people) {
    state.run(
        () -> {
          String id = state.nextId("S");
          List<String> ids = Stream.of(people).map(this::idOf).toList();
          state.groups.put(id, new State.Group(id, handle, ids));
        });
  }

  /** Their account from now on counts for nothing. */
  Member deactivated(String name) {
    Member member = state.members.get(idOf(name));
    state.run(() -> member.deleted = true);
    return member;
  }

  /** The id of a member by name. */
  String idOf(String name) {
    return state
        .memberNamed(name)
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name))
        .id;
  }

  /** Posts as an integration, in a channel it need not be in. */
  Message says(String botName, String channelName, String text) {
    Channel channel = state.named(channelName).orElseThrow();
    return state.with(
        () ->
            state.messages.add(
                channel,
                idOf(botName),
                text,
                Json.array(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }
}
