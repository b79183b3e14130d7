package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * What one person can do. Every gesture waits until the app has acked it or Slack has given up on
 * it.
 */
public final class Hands {
  private final Member person;
  private final State state;
  private final Events events;
  private final Gestures gestures;
  private final AppManifest manifest;
  private final String bot;
  private final Talk talk;

  Hands(
      Member person,
      State state,
      Events events,
      Gestures gestures,
      AppManifest manifest,
      String bot) {
    this.person = person;
    this.state = state;
    this.events = events;
    this.gestures = gestures;
    this.manifest = manifest;
    this.bot = bot;
    this.talk = new Talk(person, state, events);
  }

  /** Their id. */
  public String id() {
    return person.id;
  }

  /** Types a line into a channel: a slash command of the app, or a message. */
  public void type(String channel, String line) {
    if (manifest.isCommand(line)) {
      String command = line.split("\\s", 2)[0];
      String text = talk.mentions(line.substring(command.length()).strip(), true);
      gestures.slash(person, mine(channel), command, text);
    } else {
      say(channel, line);
    }
  }

  /** Says something in a channel. */
  public Message say(String channel, String text) {
    return talk.say(mine(channel), text, Optional.empty());
  }

  /** Replies in the thread of a message. */
  public Message reply(Message to, String text) {
    return talk.say(mine(to.channel()), text, Optional.of(to.threadTs().orElse(to.ts())));
  }

  /** Shares a file in a channel, with words. */
  public Message share(String channel, String text, String fileName, String type, byte[] bytes) {
    Talk.Attached file = new Talk.Attached(fileName, type, new Content(bytes));
    return share(channel, Optional.empty(), text, file);
  }

  /** Shares a file in a channel, or in the thread of a message. */
  Message share(String channel, Optional<Message> thread, String text, Talk.Attached file) {
    Optional<String> root = thread.map(message -> message.threadTs().orElse(message.ts()));
    return talk.share(mine(channel), text, root, file);
  }

  /** A message in a channel of theirs, if they see it. */
  Optional<Message> sees(String channel, String ts) {
    Channel mine = mine(channel);
    return state.look(() -> mine.messages.named(ts).filter(message -> message.isFor(person.id)));
  }

  /** Has seen everything that stands in a channel. */
  public void read(String channel) {
    Channel mine = mine(channel);
    state.run(() -> mine.unread.read(person.id));
  }

  /** Edits what they said. */
  public void edit(Message said, String text) {
    talk.edit(mine(said.channel()), said, text);
  }

  /** Deletes a message; of one that was replied to a stone stays. */
  public void delete(Message said) {
    talk.delete(mine(said.channel()), said);
  }

  /** The channel of this id or name, which the person must be in. */
  private Channel mine(String idOrName) {
    return state.look(
        () -> {
          Channel channel = state.knownTo(person, idOrName);
          if (!channel.members.contains(person.id)) {
            throw new IllegalStateException(person.name + " is not in #" + channel.name);
          }
          return channel;
        });
  }

  /** Presses the button with this label, or this action id, on a message. */
  public void press(Message message, String button) {
    press(message, Pressed.on(message.blocks(), button));
  }

  void press(Message message, Pressed pressed) {
    gestures.press(person, mine(message.channel()), message, pressed);
  }

  /** Opens the app's own tab. */
  public void openHome() {
    events.openedHome(person, state.with(() -> state.direct(person.id, bot)));
  }

  /** What the app's own tab shows, as blocks; empty where it shows nothing yet. */
  public Optional<JsonNode> home() {
    return state.look(() -> state.homes.of(person.id).map(view -> view.path("blocks")));
  }

  /** Presses the button with this label, or this action id, in the app's own tab. */
  public void pressAtHome(String button) {
    pressAtHome(Pressed.on(home().orElseThrow(Hands::notShown), button));
  }

  void pressAtHome(Pressed pressed) {
    ObjectNode view = state.look(() -> state.homes.of(person.id)).orElseThrow(Hands::notShown);
    gestures.pressAtHome(person, view, pressed);
  }

  /** Presses the button with this label, or this action id, in the form on their screen. */
  public void pressInForm(String button) {
    pressInForm(Pressed.on(form().orElseThrow(Hands::notShown).blocks(), button));
  }

  void pressInForm(Pressed pressed) {
    gestures.forms().press(person, form().orElseThrow(Hands::notShown).open(), pressed);
  }

  private static IllegalStateException notShown() {
    return new IllegalStateException("That is not shown any more.");
  }

  /** Reacts to a message, or takes the reaction off. */
  public void react(Message message, String emoji, boolean add) {
    Channel channel = mine(message.channel());
    if (state.with(() -> state.messages.react(channel, message.ts(), person.id, emoji, add))) {
      events.reacted(channel, message, person.id, emoji, add);
    }
  }

  /** Uses a global shortcut by its name in the menu. */
  public void shortcut(String name) {
    gestures.shortcut(person, manifest.shortcut("global", name));
  }

  /** Uses a message shortcut by its name in the message's menu. */
  public void shortcut(String name, Message message) {
    gestures.messageShortcut(
        person, mine(message.channel()), message, manifest.shortcut("message", name));
  }

  /** The form on their screen. */
  public Optional<Form> form() {
    return state.look(() -> state.modals.of(person.id).map(Form::new));
  }

  /** Fills in the form on their screen, by block id, and submits it. */
  public void submit(Map<String, String> answers) {
    submit(shown(), answers);
  }

  /** Submits a form they had on their screen, again. */
  public void submit(Form form, Map<String, String> answers) {
    gestures.forms().submit(person, form.open(), form.values(answers));
  }

  void submit(JsonNode answers, JsonNode held) {
    Form form = shown();
    gestures.forms().submit(person, form.open(), form.values(answers, held));
  }

  private Form shown() {
    return form().orElseThrow(() -> new IllegalStateException("no form is open"));
  }

  /** Closes the form without submitting it. */
  public void closeForm() {
    gestures.forms().close(person, false);
  }

  /** Closes the form and whatever lies under it. */
  public void closeAllForms() {
    gestures.forms().close(person, true);
  }

  /** Joins a channel that is open to them. */
  public void join(String channelName) {
    isLetInto(state.look(() -> state.knownTo(person, channelName)).id);
  }

  /** Finds themselves in a channel, whoever let them in. */
  public void isLetInto(String channelName) {
    Channel channel = state.look(() -> state.known(channelName));
    if (state.with(() -> channel.members.add(person.id))) {
      events.moved(channel, person.id, true);
    }
  }

  public void leave(String channelName) {
    kick(channelName, person.id);
  }

  /** Brings someone into a channel. */
  public void invite(String channelName, String memberId) {
    Channel channel = mine(channelName);
    state.run(() -> channel.members.add(memberId));
    events.moved(channel, memberId, true, Optional.of(person.id));
  }

  /** Takes someone out of a channel, the app included. */
  public void kick(String channelName, String memberId) {
    Channel channel = mine(channelName);
    state.run(() -> channel.members.remove(memberId));
    events.moved(channel, memberId, false);
  }

  public void archive(String channelName) {
    Channel channel = mine(channelName);
    state.run(() -> channel.archived = true);
    events.archived(channel, person.id);
  }

  /** The conversation with the app. */
  public String direct() {
    return state.with(() -> state.direct(person.id, bot)).id;
  }
}
