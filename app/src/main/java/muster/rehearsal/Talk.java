package muster.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one person says in channels, and what they make of it afterwards. */
final class Talk {
  private static final Pattern NAMED = Pattern.compile("@([a-z0-9._-]+)");

  private static final Pattern PLACE = Pattern.compile("(?<![\\w<])#([a-z0-9_-]+)");

  private final Member person;
  private final State state;
  private final Events events;

  Talk(Member person, State state, Events events) {
    this.person = person;
    this.state = state;
    this.events = events;
  }

  Message say(Channel channel, String text, Optional<String> threadTs) {
    if (channel.archived) {
      throw new IllegalStateException("#" + channel.name + " is archived");
    }
    Message message = state.with(() -> add(channel, text, threadTs, List.of()));
    events.said(channel, message);
    return message;
  }

  /** A file somebody puts beside their words. */
  record Attached(String name, String type, Content content) {}

  Message share(Channel channel, String text, Optional<String> threadTs, Attached file) {
    if (channel.archived) {
      throw new IllegalStateException("#" + channel.name + " is archived");
    }
    Message message =
        state.with(
            () -> {
              String id = state.nextId("F");
              List<String> channels = List.of(channel.id);
              state.files.put(
                  id,
                  new State.SharedFile(
                      id,
                      file.name(),
                      file.name(),
                      file.type(),
                      file.content(),
                      channels,
                      state.now()));
              return add(channel, text, threadTs, List.of(id));
            });
    events.said(channel, message);
    return message;
  }

  private Message add(Channel channel, String text, Optional<String> threadTs, List<String> files) {
    return state.messages.add(
        channel,
        person.id,
        mentions(escaped(text), false),
        Json.array(),
        threadTs,
        Optional.empty(),
        Optional.empty(),
        files);
  }

  private record Change(Message before, Message after) {}

  void edit(Channel channel, Message said, String text) {
    String words = mentions(escaped(text), false);
    Change change =
        state.with(
            () -> {
              Message before = state.messages.named(channel, said.ts());
              String now = state.nextTs();
              return new Change(
                  before,
                  state.messages.change(
                      channel, said.ts(), m -> m.withContent(words, Json.array(), now)));
            });
    events.changed(channel, change.before(), change.after());
  }

  void delete(Channel channel, Message said) {
    boolean hasReplies =
        state.with(
            () -> {
              state.messages.remove(channel, state.messages.named(channel, said.ts()).ts());
              return !channel.messages.repliesTo(said.ts()).isEmpty();
            });
    if (hasReplies) {
      events.buried(channel, said);
    } else {
      events.deleted(channel, said);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * Names of people and of public channels become mentions, as Slack's own completion makes them; a
   * private channel's name stays what was typed.
   */
  String mentions(String text, boolean withName) {
    String people =
        NAMED
            .matcher(text)
            .replaceAll(
                found ->
                    state
                        .memberNamed(found.group(1))
                        .map(m -> "<@" + m.id + (withName ? "|" + m.name : "") + ">")
                        .orElse(Matcher.quoteReplacement(found.group())));
    return PLACE
        .matcher(people)
        .replaceAll(
            found ->
                state
                    .look(() -> state.named(found.group(1)))
                    .filter(channel -> !channel.isPrivate)
                    .map(channel -> "<#" + channel.id + "|" + channel.name + ">")
                    .orElse(Matcher.quoteReplacement(found.group())));
  }
}
