package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Saying something, changing and deleting it, pinning it: chat.* and pins.*. */
final class ChatMethods {
  /** What is longer is cut off when it is posted. */
  static final int LONGEST_TEXT = 40_000;

  /** An edit is not cut off but refused, and much sooner. */
  static final int LONGEST_EDIT = 4_000;

  /** A pin too many is refused. */
  static final int MOST_PINS = 100;

  private final State state;
  private final Shapes shapes;
  private final Events events;
  private final BlockRules rules;
  private final String bot;

  ChatMethods(State state, Shapes shapes, Events events, BlockRules rules, String bot) {
    this.state = state;
    this.shapes = shapes;
    this.events = events;
    this.rules = rules;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("chat.postMessage", "chat:write", this::post),
        Method.of("chat.postEphemeral", "chat:write", this::postEphemeral),
        Method.of("chat.update", "chat:write", this::update),
        Method.of("chat.delete", "chat:write", this::delete),
        Method.of("pins.add", "pins:write", this::pin));
  }

  /** What a message is to say. */
  private record Words(String text, JsonNode blocks, boolean cut) {}

  private Channel target(Call call) {
    String target = call.required("channel");
    if (target.startsWith("U") || target.startsWith("W")) {
      if (!state.members.containsKey(target)) {
        throw new Refusal("channel_not_found");
      }
      if (state.member(target).deleted) {
        throw new Refusal("user_disabled");
      }
      return state.direct(target, bot);
    }
    Channel channel = state.channelFor(target, bot);
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  private Words words(Call call) {
    JsonNode blocks = call.tree("blocks").orElseGet(Json::array);
    rules.message(blocks);
    String text = call.text("text");
    if (text.isEmpty() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (BlockLength.of(blocks) > BlockLength.MOST) {
      rules.violated("the blocks of a message are too long together: " + BlockLength.of(blocks));
      throw new Refusal("msg_blocks_too_long");
    }
    rules.needsText(text, blocks);
    boolean cut = text.length() > LONGEST_TEXT;
    if (cut) {
      rules.violated("a text of " + text.length() + " characters is cut off by Slack");
    }
    String kept = cut ? text.substring(0, LONGEST_TEXT) : text;
    return new Words(kept, CompletedBlocks.of(blocks), cut);
  }

  private Message add(Channel channel, Words words, Call call, Optional<String> onlyFor) {
    return state.messages.add(
        channel,
        bot,
        words.text(),
        words.blocks(),
        call.optional("thread_ts"),
        onlyFor,
        onlyFor.isPresent() ? Optional.empty() : call.tree("metadata"),
        List.of());
  }

  private ObjectNode post(Call call) {
    Channel channel = target(call);
    Words words = words(call);
    Message message = add(channel, words, call, Optional.empty());
    events.said(channel, message);
    ObjectNode answer = posted(channel, message);
    return words.cut() ? warned(answer) : answer;
  }

  private static ObjectNode warned(ObjectNode answer) {
    ObjectNode metadata = answer.put("warning", "message_truncated").putObject("response_metadata");
    metadata.putArray("warnings").add("message_truncated");
    metadata.putArray("messages").add("[WARN] The text was cut off after 40,000 characters.");
    return answer;
  }

  private ObjectNode posted(Channel channel, Message message) {
    ObjectNode answer = Json.object();
    answer.put("channel", channel.id).put("ts", message.ts());
    ObjectNode shaped = shapes.message(message);
    message.metadata().ifPresent(metadata -> shaped.set("metadata", metadata));
    answer.set("message", shaped);
    return answer;
  }

  private ObjectNode postEphemeral(Call call) {
    Channel channel = target(call);
    String person = call.required("user");
    if (!channel.members.contains(person)) {
      throw new Refusal("user_not_in_channel");
    }
    return Json.object()
        .put("message_ts", add(channel, words(call), call, Optional.of(person)).ts());
  }

  private ObjectNode update(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    if (channel.archived) {
      throw new Refusal("is_inactive");
    }
    if (call.text("text").length() > LONGEST_EDIT) {
      rules.violated("an edit has at most 4,000 characters, not " + call.text("text").length());
      throw new Refusal("msg_too_long");
    }
    Words words = words(call);
    Message before = state.messages.named(channel, call.required("ts"));
    if (!before.author().equals(bot)) {
      throw new Refusal("cant_update_message");
    }
    Message changed =
        state.messages.change(
            channel, before.ts(), m -> m.withContent(words.text(), words.blocks(), state.nextTs()));
    events.changed(channel, before, changed);
    return posted(channel, changed).put("text", changed.text());
  }

  private ObjectNode delete(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    Message message = state.messages.named(channel, call.required("ts"));
    if (!message.author().equals(bot)) {
      throw new Refusal("cant_delete_message");
    }
    state.messages.remove(channel, message.ts());
    if (channel.messages.repliesTo(message.ts()).isEmpty()) {
      events.deleted(channel, message);
    } else {
      events.buried(channel, message);
    }
    return Json.object().put("channel", channel.id).put("ts", message.ts());
  }

  private ObjectNode pin(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    Message message = state.messages.named(channel, call.required("timestamp"));
    if (channel.pins.contains(message.ts())) {
      throw new Refusal("already_pinned");
    }
    if (channel.pins.size() >= MOST_PINS) {
      throw new Refusal("too_many_pins");
    }
    channel.pins.add(message.ts());
    events.pinned(channel, bot);
    return Json.object();
  }
}
