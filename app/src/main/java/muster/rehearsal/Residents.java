package muster.rehearsal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who and what is in the workspace when it is set up. */
final class Residents {
  private final State state;

  Residents(State state) {
    this.state = state;
  }

  String member(String name, String realName, ZoneId zone, boolean bot) {
    return state.with(
        () -> {
          Member member = new Member(state.nextId("U"), name, realName, zone, bot);
          state.members.put(member.id, member);
          return member.id;
        });
  }

  String channel(String name, boolean isPrivate, List<String> people) {
    return state.with(
        () -> {
          String creator = people.isEmpty() ? "USLACKBOT" : idOf(people.getFirst());
          long now = state.now().getEpochSecond();
          Channel channel = new Channel(state.nextId("C"), name, isPrivate, false, creator, now);
          people.stream().map(this::idOf).forEach(channel.members::add);
          state.channels.put(channel.id, channel);
          return channel.id;
        });
  }

  void group(String handle, List<String> people) {
    state.run(
        () -> {
          String id = state.nextId("S");
          List<String> ids = people.stream().map(this::idOf).toList();
          state.groups.put(id, new State.Group(id, handle, ids));
        });
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
            state.add(
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
