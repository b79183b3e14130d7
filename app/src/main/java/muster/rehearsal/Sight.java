package muster.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells witnesses what the app shows, and to whom. */
final class Sight {
  private final State state;
  private final List<Witness> witnesses = Witness.all();

  Sight(State state) {
    this.state = state;
  }

  void did(String person, String payload) {
    witnesses.forEach(witness -> witness.did(person, payload));
  }

  void passed(String method, String payload) {
    witnesses.forEach(witness -> witness.passed(method, payload));
  }

  /** A message that is new or was changed; what people say themselves is not the app's. */
  void message(Channel channel, Message message) {
    Member author = state.members.get(message.author());
    if (witnesses.isEmpty() || author == null || !author.bot) {
      return;
    }
    String files =
        message.files().stream()
            .map(id -> state.files.get(id))
            .map(file -> file.name() + " " + file.title() + " " + file.content().text())
            .collect(Collectors.joining("\n"));
    String text = message.text() + "\n" + message.blocks() + "\n" + files;
    Optional<String> reader = channel.direct ? Optional.of(channel.creator) : message.onlyFor();
    boolean inside = reader.map(this::isInside).orElseGet(() -> isOfTheApp(channel));
    String where = channel.direct ? "the conversation with the app" : "#" + channel.name;
    witnesses.forEach(witness -> witness.shown(where, reader, inside, text));
  }

  /** Everybody in the channel can read it. */
  void canvas(Channel channel, Canvas canvas) {
    String text = canvas.title() + "\n" + canvas.text();
    boolean inside = isOfTheApp(channel);
    witnesses.forEach(
        witness -> witness.shown("the canvas of #" + channel.name, Optional.empty(), inside, text));
  }

  void modal(String person, String text) {
    boolean inside = isInside(person);
    witnesses.forEach(witness -> witness.shown("a modal", Optional.of(person), inside, text));
  }

  void home(String person, String text) {
    boolean inside = isInside(person);
    witnesses.forEach(witness -> witness.shown("a home", Optional.of(person), inside, text));
  }

  /** The name, the topic and the purpose: to be read in the list of channels. */
  void channel(Channel channel) {
    String text = channel.name + "\n" + channel.topic + "\n" + channel.purpose;
    boolean inside = isOfTheApp(channel);
    witnesses.forEach(witness -> witness.shown("the channel list", Optional.empty(), inside, text));
  }

  private boolean isInside(String person) {
    return state.channels.values().stream()
        .anyMatch(channel -> isOfTheApp(channel) && channel.members.contains(person));
  }

  private boolean isOfTheApp(Channel channel) {
    Member creator = state.members.get(channel.creator);
    return channel.isPrivate && creator != null && creator.bot;
  }
}
