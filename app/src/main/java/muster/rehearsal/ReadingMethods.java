package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reading what was said: conversations.history and conversations.replies, chat.getPermalink. */
final class ReadingMethods {
  private static final int MOST = 999;
  private static final String SCOPES = "channels:history groups:history im:history";

  private final State state;
  private final Shapes shapes;
  private final Notices notices;
  private final Cursors cursors;
  private final String bot;

  ReadingMethods(State state, Shapes shapes, Notices notices, Cursors cursors, String bot) {
    this.state = state;
    this.shapes = shapes;
    this.notices = notices;
    this.cursors = cursors;
    this.bot = bot;
  }

  List<Method> all() {
    return List.of(
        Method.of("conversations.history", SCOPES, this::history),
        Method.of("conversations.replies", SCOPES, this::replies),
        Method.of("chat.getPermalink", "", this::permalink));
  }

  /** The channel's own messages, the newest first: thread replies are not among them. */
  private ObjectNode history(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    Span span = Span.of(call);
    List<ObjectNode> wanted =
        new ArrayList<>(
            channel.messages.stream()
                .filter(m -> m.onlyFor().isEmpty() && !m.isReply() && span.holds(m.ts()))
                .map(m -> shaped(m, call))
                .toList());
    notices.of(channel).stream()
        .filter(n -> span.holds(n.path("ts").asText()))
        .forEach(wanted::add);
    wanted.sort(Comparator.comparing((ObjectNode m) -> m.path("ts").asText()).reversed());
    ObjectNode answer = Json.object();
    boolean more = cursors.page(answer, "messages", wanted, call, MOST);
    call.optional("latest").ifPresent(latest -> answer.put("latest", latest));
    call.optional("oldest").ifPresent(oldest -> answer.put("oldest", oldest));
    answer.put("pin_count", channel.pins.size()).put("channel_actions_count", 0);
    answer.putNull("channel_actions_ts");
    return ended(answer, more);
  }

  private ObjectNode replies(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    Span span = Span.of(call);
    String ts = call.required("ts");
    Message named =
        channel
            .messages
            .named(ts)
            .filter(m -> m.onlyFor().isEmpty())
            .orElseThrow(() -> new Refusal("thread_not_found"));
    String root = named.isReply() ? ts : named.threadTs().orElse(ts);
    List<ObjectNode> wanted =
        channel.messages.thread(root).stream()
            .filter(m -> m.onlyFor().isEmpty() && span.holds(m.ts()))
            .map(m -> shaped(m, call))
            .toList();
    ObjectNode answer = Json.object();
    return ended(answer, cursors.page(answer, "messages", wanted, call, MOST));
  }

  /** At the end of what was said, Slack says nothing of a next page. */
  private static ObjectNode ended(ObjectNode answer, boolean more) {
    answer.put("has_more", more);
    if (!more) {
      answer.remove("response_metadata");
    }
    return answer;
  }

  private ObjectNode shaped(Message message, Call call) {
    ObjectNode json = shapes.message(message);
    if (call.flag("include_all_metadata")) {
      message.metadata().ifPresent(metadata -> json.set("metadata", metadata));
    }
    return json;
  }

  private ObjectNode permalink(Call call) {
    Channel channel = state.channel(call.required("channel"));
    Message message = state.messages.named(channel, call.required("message_ts"));
    String archives = "https://" + Workspace.DOMAIN + ".slack.com/archives/";
    return Json.object()
        .put("channel", channel.id)
        .put("permalink", archives + channel.id + "/p" + message.ts().replace(".", ""));
  }

  /** A stretch of time, with its ends or without them. */
  private record Span(Optional<BigDecimal> oldest, Optional<BigDecimal> latest, boolean inclusive) {

    static Span of(Call call) {
      return new Span(
          call.optional("oldest").map(ts -> number(ts, new Refusal("invalid_ts_oldest"))),
          call.optional("latest").map(ts -> number(ts, new Refusal("invalid_ts_latest"))),
          call.flag("inclusive"));
    }

    private static BigDecimal number(String ts, Refusal otherwise) {
      try {
        return new BigDecimal(ts);
      } catch (NumberFormatException e) {
        throw otherwise;
      }
    }

    boolean holds(String ts) {
      BigDecimal at = new BigDecimal(ts);
      int toOldest = oldest.map(at::compareTo).orElse(1);
      int toLatest = latest.map(at::compareTo).orElse(-1);
      return (toOldest > 0 || (inclusive && toOldest == 0))
          && (toLatest < 0 || (inclusive && toLatest == 0));
    }
  }
}
