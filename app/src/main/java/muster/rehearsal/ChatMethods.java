package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** chat.*, pins.* and reading messages. */
final class ChatMethods {
  private static final int LONGEST_TEXT = 40_000;

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
        Method.of("chat.getPermalink", "", this::permalink),
        Method.of("pins.add", "pins:write", this::pin),
        Method.of(
            "conversations.history", "channels:history groups:history im:history", this::history),
        Method.of(
            "conversations.replies", "channels:history groups:history im:history", this::replies));
  }

  private Channel target(Call call) {
    String target = call.required("channel");
    if (target.startsWith("U") || target.startsWith("W")) {
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

  private JsonNode blocks(Call call) {
    JsonNode blocks = call.tree("blocks").orElseGet(Json::array);
    rules.message(blocks);
    if (call.text("text").isEmpty() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (call.text("text").length() > LONGEST_TEXT) {
      throw new Refusal("msg_too_long");
    }
    rules.needsText(call.text("text"), blocks);
    return blocks;
  }

  private ObjectNode post(Call call) {
    Channel channel = target(call);
    Message message =
        state.add(
            channel,
            bot,
            call.text("text"),
            blocks(call),
            call.optional("thread_ts"),
            Optional.empty(),
            call.tree("metadata"),
            List.of());
    events.said(channel, message);
    return posted(channel, message);
  }

  private ObjectNode posted(Channel channel, Message message) {
    ObjectNode answer = Json.object();
    answer.put("channel", channel.id).put("ts", message.ts());
    answer.set("message", shapes.message(message));
    return answer;
  }

  private ObjectNode postEphemeral(Call call) {
    Channel channel = target(call);
    String person = call.required("user");
    if (!channel.members.contains(person)) {
      throw new Refusal("user_not_in_channel");
    }
    Message message =
        state.add(
            channel,
            bot,
            call.text("text"),
            blocks(call),
            call.optional("thread_ts"),
            Optional.of(person),
            Optional.empty(),
            List.of());
    return Json.object().put("message_ts", message.ts());
  }

  private ObjectNode update(Call call) {
    Channel channel = target(call);
    JsonNode blocks = blocks(call);
    Message before = state.message(channel, call.required("ts"));
    if (!before.author().equals(bot)) {
      throw new Refusal("cant_update_message");
    }
    Message changed =
        state.change(
            channel,
            call.text("ts"),
            m -> m.withContent(call.text("text"), blocks, state.nextTs()));
    events.changed(channel, before, changed);
    return posted(channel, changed).put("text", changed.text());
  }

  private ObjectNode delete(Call call) {
    Channel channel = target(call);
    Message message = state.message(channel, call.required("ts"));
    state.remove(channel, message.ts());
    events.deleted(channel, message);
    return Json.object().put("channel", channel.id).put("ts", message.ts());
  }

  private ObjectNode permalink(Call call) {
    Channel channel = state.channel(call.required("channel"));
    Message message = state.message(channel, call.required("message_ts"));
    return Json.object()
        .put("channel", channel.id)
        .put(
            "permalink",
            "https://"
                + Workspace.DOMAIN
                + ".slack.com/archives/"
                + channel.id
                + "/p"
                + message.ts().replace(".", ""));
  }

  private ObjectNode pin(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    Message message = state.message(channel, call.required("timestamp"));
    if (channel.pins.contains(message.ts())) {
      throw new Refusal("already_pinned");
    }
    channel.pins.add(message.ts());
    return Json.object();
  }

  /** The channel's own messages: thread replies are not among them. */
  private ObjectNode history(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    List<Message> wanted =
        channel
            .messages
            .newestFirst()
            .filter(m -> m.onlyFor().isEmpty() && !m.isReply() && within(m, call))
            .toList();
    return messages(call, wanted);
  }

  private ObjectNode replies(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    String ts = call.required("ts");
    Message named =
        channel
            .messages
            .named(ts)
            .filter(m -> m.onlyFor().isEmpty())
            .orElseThrow(() -> new Refusal("thread_not_found"));
    String root = named.isReply() ? ts : named.threadTs().orElse(ts);
    List<Message> wanted =
        channel.messages.thread(root).stream()
            .filter(m -> m.onlyFor().isEmpty() && within(m, call))
            .toList();
    return messages(call, wanted);
  }

  private static boolean within(Message message, Call call) {
    boolean inclusive = call.flag("inclusive");
    int toOldest = call.optional("oldest").map(o -> order(message.ts(), o)).orElse(1);
    int toLatest = call.optional("latest").map(l -> order(message.ts(), l)).orElse(-1);
    return (toOldest > 0 || (inclusive && toOldest == 0))
        && (toLatest < 0 || (inclusive && toLatest == 0));
  }

  private static int order(String ts, String other) {
    return new BigDecimal(ts).compareTo(new BigDecimal(other));
  }

  private ObjectNode messages(Call call, List<Message> wanted) {
    List<ObjectNode> shaped =
        wanted.stream()
            .map(
                message -> {
                  ObjectNode json = shapes.message(message);
                  if (call.flag("include_all_metadata")) {
                    message.metadata().ifPresent(metadata -> json.set("metadata", metadata));
                  }
                  return json;
                })
            .toList();
    int limit = Math.min(call.number("limit", 100), 999);
    return shapes.page(Json.object(), "messages", shaped, limit, call.text("cursor"));
  }
}
